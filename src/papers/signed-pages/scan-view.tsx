import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import LinearProgress from '@mui/material/LinearProgress';
import { useEffect, useState } from 'react';
import { codeSentence } from '../../../domain/code-sentence.ts';
import type { AttachmentDoc } from '../../../domain/kinds/attachment.ts';
import { useBlobUrl } from '../../attachments/ui/use-blob-url.ts';
import { useDownload } from '../../attachments/ui/use-download.ts';
import { useFileState } from '../../attachments/ui/use-file-state.ts';
import { Notice } from '../../ui/notice.tsx';
import { StoredPage } from './stored-page.tsx';

const PdfScan = ({ blob, page }: { readonly blob: Blob; readonly page: number }) => {
  const [bytes, setBytes] = useState<Uint8Array | null>(null);
  useEffect(() => {
    void blob.arrayBuffer().then((buffer) => setBytes(new Uint8Array(buffer)));
  }, [blob]);
  return bytes ? <StoredPage bytes={bytes} page={page} /> : null;
};

const OpenScan = ({ doc, page }: { readonly doc: AttachmentDoc; readonly page: number }) => {
  const shown = useBlobUrl(doc, doc.mediaType);
  if (shown.at === 'damaged') return <Notice tone="bad">{codeSentence('attachment-damaged')}</Notice>;
  if (shown.at === 'reading')
    return <LinearProgress variant="determinate" value={shown.part * 100} aria-label="正在打开" />;
  if (doc.mediaType === 'application/pdf') return <PdfScan blob={shown.blob} page={page} />;
  if (!doc.mediaType.startsWith('image/')) return <Notice tone="care">这种文件看不了，请添加照片或 PDF。</Notice>;
  return (
    <Box tabIndex={0} sx={{ flex: 1, minHeight: 0, overflow: 'auto', bgcolor: '#e7e3d9', p: 2 }}>
      <Box component="img" src={shown.url} alt={doc.fileName} sx={{ width: '100%', display: 'block' }} />
    </Box>
  );
};

/** A scan beside the stored page; one that is not on this computer is fetched by a press. */
export const ScanView = ({ doc, page }: { readonly doc: AttachmentDoc; readonly page: number }) => {
  const state = useFileState(doc);
  const download = useDownload();
  if (!state) return null;
  if (state.here) return <OpenScan doc={doc} page={page} />;
  return (
    <Box sx={{ pt: 2 }}>
      <Notice tone={download.trouble ? 'care' : 'plain'} live>
        {download.trouble || '这个扫描件不在这台电脑上。'}
      </Notice>
      <Button variant="outlined" disabled={download.part !== null} onClick={() => void download.start(doc)}>
        {download.part === null ? '下载' : `正在下载 ${Math.floor(download.part * 100)}%`}
      </Button>
    </Box>
  );
};
