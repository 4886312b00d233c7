import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import type { LedgerRecord } from '../../../domain/record.ts';
import { Sheet } from '../../ui/sheet.tsx';
import { INK } from '../../ui/theme.ts';
import { useVault } from '../../vault/vault-context.ts';
import type { FinalPdf } from '../use-final-pdf.ts';
import { matchWords, type PageMatch, pageMatches } from './page-matches.ts';
import { SignedPagesDialog } from './signed-pages-dialog.tsx';
import { useScans } from './use-scans.ts';

type SignedPagesSheetProps = {
  readonly record: LedgerRecord<'agreement'> | LedgerRecord<'paper'>;
  readonly final: FinalPdf;
};

const PageChip = ({ page, match, by, onOpen }: PageMatch & { readonly by: string; readonly onOpen: () => void }) => (
  <Button variant="outlined" size="small" onClick={onOpen} sx={{ fontWeight: 400 }}>
    第 {page} 页
    <Box component="span" sx={{ ml: 1, fontWeight: 700, color: match ? INK.green : INK.orange }}>
      {match ? `✓ 已核对 ${by}` : '! 未核对'}
    </Box>
  </Button>
);

/** 签字页核对: for every page of the stored document, the scan that shows it signed, compared by a person side by side. */
export const SignedPagesSheet = ({ record, final }: SignedPagesSheetProps) => {
  const { identity } = useVault();
  const scans = useScans(record.id);
  const [open, setOpen] = useState<number | null>(null);
  const named = scans.map(({ id, doc }) => ({ id, fileName: doc.fileName }));
  const matches = final.made ? pageMatches(final.made.pages, record.doc.signedPages, named) : [];
  const nameOf = (userId: string | undefined) =>
    [...identity.users, ...(identity.formerUsers ?? [])].find(({ id }) => id === userId)?.name ?? '';
  return (
    <Sheet
      title="签字页核对"
      note={matches.length ? matchWords(matches) : '定稿的版面取来以后，才能逐页核对。'}
      actions={
        matches.length && scans.length ? (
          <Button variant="outlined" onClick={() => setOpen(matches.find(({ match }) => !match)?.page ?? 1)}>
            逐页核对
          </Button>
        ) : null
      }
    >
      {scans.length === 0 ? (
        <Box sx={{ color: 'text.secondary' }}>签字盖章后，在下面「附件」里添加签字页的照片或扫描件，再来逐页核对。</Box>
      ) : (
        <Box sx={{ display: 'flex', gap: 2, flexWrap: 'wrap' }}>
          {matches.map((one) => (
            <PageChip key={one.page} {...one} by={nameOf(one.match?.checkedBy)} onOpen={() => setOpen(one.page)} />
          ))}
        </Box>
      )}
      {open !== null && final.made ? (
        <SignedPagesDialog
          record={record}
          made={final.made}
          matches={matches}
          scans={scans}
          page={open}
          onPage={setOpen}
          onClose={() => setOpen(null)}
        />
      ) : null}
    </Sheet>
  );
};
