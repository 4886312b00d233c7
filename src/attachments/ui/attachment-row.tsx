import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import LinearProgress from '@mui/material/LinearProgress';
import { useState } from 'react';
import type { LedgerRecord } from '../../../domain/record.ts';
import { Notice } from '../../ui/notice.tsx';
import { INK } from '../../ui/theme.ts';
import { useVault } from '../../vault/vault-context.ts';
import { useTransferStatus } from '../transfer-status.ts';
import { AttachmentViewer } from './attachment-viewer.tsx';
import { sizeText } from './size-text.ts';
import { stateWord } from './state-word.ts';
import { Thumb } from './thumb.tsx';
import { useDownload } from './use-download.ts';
import { type FileState, useFileState } from './use-file-state.ts';
import { VoidDialog } from './void-dialog.tsx';

const COLOURS = { good: INK.green, plain: INK.faint, care: INK.orange } as const;
const when = (iso: string) =>
  new Date(iso).toLocaleString('zh-CN', {
    hour12: false,
    timeZone: 'Asia/Shanghai',
    dateStyle: 'short',
    timeStyle: 'short',
  });

/** What can be opened now: the original, or the small copy. */
const openable = (state: FileState | null): 'original' | 'small' | null =>
  state?.here ? 'original' : state?.previewHere ? 'small' : null;

/** One attachment: what it is, where it is safe, and what can be done with it. */
export const AttachmentRow = ({ record }: { readonly record: LedgerRecord<'attachment'> }) => {
  const { doc } = record;
  const { identity } = useVault();
  const state = useFileState(doc);
  const running = useTransferStatus((status) => status.running);
  const download = useDownload();
  const [open, setOpen] = useState<'view' | 'void' | null>(null);
  const { mark, word, tone } = stateWord(state, running, [doc.sha256, doc.preview?.sha256]);
  const canOpen = openable(state);
  const by = identity.users.find(({ id }) => id === doc.addedBy)?.name ?? '';
  const fetchAndOpen = async (file: { sha256: string; bytes: number }) => {
    if (await download.start(file)) setOpen('view');
  };
  return (
    <Box component="li" sx={{ borderTop: 1, borderColor: 'divider', py: 2 }}>
      <Box sx={{ display: 'flex', gap: 3, alignItems: 'center', flexWrap: 'wrap' }}>
        <Thumb doc={doc} state={state} />
        <Box sx={{ flex: 1, minWidth: 220 }}>
          <Box sx={{ overflowWrap: 'anywhere' }}>
            <strong>{doc.role}</strong> {doc.fileName}
          </Box>
          <Box sx={{ color: 'text.secondary', fontSize: 15 }}>
            {sizeText(doc.bytes)} · {when(doc.addedAt)} {by}
          </Box>
        </Box>
        <Box sx={{ color: COLOURS[tone], fontWeight: 700, minWidth: 120 }}>
          <span aria-hidden>{mark} </span>
          {word}
        </Box>
        <Box sx={{ display: 'flex', gap: 1 }}>
          {canOpen ? (
            <Button
              size="small"
              variant="outlined"
              onClick={() => setOpen('view')}
              aria-label={`${canOpen === 'small' ? '看小图' : '看'} ${doc.fileName}`}
            >
              {canOpen === 'small' ? '看小图' : '看'}
            </Button>
          ) : null}
          {state && !state.previewHere && !state.here && state.previewVerified && doc.preview ? (
            <Button
              size="small"
              variant="outlined"
              disabled={download.part !== null}
              onClick={() => doc.preview && void fetchAndOpen(doc.preview)}
              aria-label={`看小图 ${doc.fileName}`}
            >
              看小图（{sizeText(doc.preview.bytes)}）
            </Button>
          ) : null}
          {state && !state.here && state.verified ? (
            <Button
              size="small"
              variant="outlined"
              disabled={download.part !== null}
              onClick={() => void fetchAndOpen(doc)}
              aria-label={`下载 ${doc.fileName}`}
            >
              下载（{sizeText(doc.bytes)}）
            </Button>
          ) : null}
          <Button size="small" onClick={() => setOpen('void')} aria-label={`作废 ${doc.fileName}`}>
            作废
          </Button>
        </Box>
      </Box>
      {download.part === null ? null : (
        <Box sx={{ display: 'flex', gap: 3, alignItems: 'center', mt: 1 }}>
          <LinearProgress
            variant="determinate"
            value={download.part * 100}
            aria-label={`正在下载 ${doc.fileName}`}
            sx={{ flex: 1 }}
          />
          <span>正在下载 {Math.floor(download.part * 100)}%</span>
          <Button size="small" onClick={download.cancel}>
            取消
          </Button>
        </Box>
      )}
      {download.trouble ? (
        <Notice tone="care" live>
          {download.trouble}
        </Notice>
      ) : null}
      {open === 'view' && canOpen ? (
        <AttachmentViewer id={record.id} doc={doc} small={canOpen === 'small'} onClose={() => setOpen(null)} />
      ) : null}
      {open === 'void' ? <VoidDialog record={record} onClose={() => setOpen(null)} /> : null}
    </Box>
  );
};
