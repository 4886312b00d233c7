import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useId, useState } from 'react';
import { problemSentence } from '../../../domain/problem-sentence.ts';
import type { LedgerRecord } from '../../../domain/record.ts';
import type { MadePdf } from '../../printing/made-pdf.ts';
import { Notice } from '../../ui/notice.tsx';
import { useHotKey } from '../../ui/use-hot-key.ts';
import { useVault } from '../../vault/vault-context.ts';
import type { PageMatch } from './page-matches.ts';
import { ScanChoice, type ScanPlace } from './scan-choice.tsx';
import { ScanView } from './scan-view.tsx';
import { signedPageEdit } from './signed-page-edit.ts';
import { StoredPage } from './stored-page.tsx';

type SignedPagesDialogProps = {
  readonly record: LedgerRecord<'agreement'> | LedgerRecord<'paper'>;
  readonly made: MadePdf;
  readonly matches: readonly PageMatch[];
  readonly scans: readonly LedgerRecord<'attachment'>[];
  readonly page: number;
  readonly onPage: (page: number) => void;
  readonly onClose: () => void;
};

/** The scan that is most likely: the one already matched, else the photo at the same place in the row, else the first scan at the same page. */
const likely = (page: number, match: PageMatch['match'], scans: readonly LedgerRecord<'attachment'>[]): ScanPlace => {
  if (match) return { scanId: match.attachmentId, scanPage: match.scanPage };
  const [first] = scans;
  if (scans.length === 1 && first?.doc.mediaType === 'application/pdf') return { scanId: first.id, scanPage: page };
  return { scanId: (scans[page - 1] ?? first)?.id ?? '', scanPage: 1 };
};

/** One page of the stored document beside the scan that shows it; 已核对 goes on to the next page that nobody has compared. */
export const SignedPagesDialog = (props: SignedPagesDialogProps) => {
  const { record, made, matches, scans, page, onPage, onClose } = props;
  const titleId = useId();
  const vault = useVault();
  const match = matches.find((one) => one.page === page)?.match;
  const [chosen, setChosen] = useState<{ readonly page: number; readonly place: ScanPlace } | null>(null);
  const [trouble, setTrouble] = useState('');
  const place = chosen?.page === page ? chosen.place : likely(page, match, scans);
  const scan = scans.find(({ id }) => id === place.scanId);
  const keep = async (checked: ScanPlace | null) => {
    const saved = await vault.save([signedPageEdit(vault, record, page, checked)]);
    setTrouble(saved.ok ? '' : saved.problems.map(problemSentence).join(''));
    const next = matches.find((one) => !one.match && one.page !== page);
    if (saved.ok && checked) {
      if (next) onPage(next.page);
      else onClose();
    }
  };
  useHotKey('ctrl+enter', () => void keep(place), scan !== undefined);
  useHotKey('pageup', () => onPage(page - 1), page > 1);
  useHotKey('pagedown', () => onPage(page + 1), page < made.pages);
  return (
    <Dialog open onClose={onClose} aria-labelledby={titleId} maxWidth={false} fullWidth>
      <DialogTitle id={titleId}>{`签字页核对：第 ${page} 页，共 ${made.pages} 页`}</DialogTitle>
      <DialogContent>
        {trouble ? (
          <Notice tone="bad" live>
            {trouble}
          </Notice>
        ) : null}
        <Box sx={{ display: 'grid', gridTemplateColumns: '1fr 1fr', gap: 3, height: '64vh' }}>
          <Box sx={{ display: 'flex', flexDirection: 'column', minHeight: 0 }}>
            <Box sx={{ minHeight: 68, pt: 4 }}>定稿的版面</Box>
            <StoredPage bytes={made.bytes} page={page} />
          </Box>
          <Box sx={{ display: 'flex', flexDirection: 'column', minHeight: 0 }}>
            <ScanChoice scans={scans} place={place} onChange={(next) => setChosen({ page, place: next })} />
            {scan ? <ScanView key={`${scan.id}`} doc={scan.doc} page={place.scanPage} /> : null}
          </Box>
        </Box>
      </DialogContent>
      <DialogActions sx={{ p: 4, gap: 2 }}>
        <Button disabled={page <= 1} onClick={() => onPage(page - 1)} title="PageUp">
          上一页
        </Button>
        <Button disabled={page >= made.pages} onClick={() => onPage(page + 1)} title="PageDown">
          下一页
        </Button>
        <Box sx={{ flex: 1 }} />
        {match ? (
          <Button color="error" onClick={() => void keep(null)}>
            取消核对
          </Button>
        ) : null}
        <Button onClick={onClose}>关闭</Button>
        <Button variant="contained" disabled={!scan} onClick={() => void keep(place)} title="Ctrl+Enter">
          {match ? '重新核对' : '一致，已核对'}
        </Button>
      </DialogActions>
    </Dialog>
  );
};
