import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import LinearProgress from '@mui/material/LinearProgress';
import { useId } from 'react';
import { codeSentence } from '../../../domain/code-sentence.ts';
import type { AttachmentDoc } from '../../../domain/kinds/attachment.ts';
import { bridge } from '../../bridge.ts';
import { Notice } from '../../ui/notice.tsx';
import { useNoteView } from '../../vault/use-note-view.ts';
import { useVault } from '../../vault/vault-context.ts';
import { PdfView } from './pdf-view.tsx';
import { PhotoView } from './photo-view.tsx';
import { type Shown, useBlobUrl } from './use-blob-url.ts';

type ViewerProps = {
  readonly id: string;
  readonly doc: AttachmentDoc;
  /** The small copy is all that is here. */
  readonly small: boolean;
  readonly onClose: () => void;
};

const Content = ({ doc, shown }: { readonly doc: AttachmentDoc; readonly shown: Shown }) => {
  if (shown.at === 'damaged') return <Notice tone="bad">{codeSentence('attachment-damaged')}</Notice>;
  if (shown.at === 'reading')
    return <LinearProgress variant="determinate" value={shown.part * 100} aria-label="正在打开" />;
  if (doc.mediaType.startsWith('image/')) return <PhotoView url={shown.url} name={doc.fileName} />;
  if (doc.mediaType === 'application/pdf') return <PdfView blob={shown.blob} />;
  if (doc.mediaType.startsWith('audio/'))
    return <Box component="audio" controls src={shown.url} aria-label={doc.fileName} sx={{ width: '100%' }} />;
  return <Notice tone="plain">这种文件不能在这里打开看，请另存后用别的软件打开。</Notice>;
};

/** Looks at one attachment: photo, PDF or recording; anything can be saved elsewhere. */
export const AttachmentViewer = ({ id, doc, small, onClose }: ViewerProps) => {
  const titleId = useId();
  const shown = useBlobUrl(small ? doc.preview : doc, small ? 'image/jpeg' : doc.mediaType);
  const vault = useVault();
  const saveElsewhere = async (blob: Blob) => {
    const { saved } = await bridge.saveFile(new Uint8Array(await blob.arrayBuffer()), doc.fileName);
    if (saved) void vault.noteAccess({ act: 'export', kind: 'attachment', recordId: id });
  };
  useNoteView('attachment', id);
  return (
    <Dialog open onClose={onClose} aria-labelledby={titleId} maxWidth="lg" fullWidth>
      <DialogTitle id={titleId} sx={{ overflowWrap: 'anywhere' }}>
        {doc.role}：{doc.fileName}
        {small ? '（小图）' : ''}
      </DialogTitle>
      <DialogContent>
        <Content doc={doc} shown={shown} />
      </DialogContent>
      <DialogActions sx={{ p: 4, gap: 2 }}>
        {shown.at === 'ready' && !small ? (
          <Button variant="outlined" onClick={() => void saveElsewhere(shown.blob)}>
            另存到别处
          </Button>
        ) : null}
        <Button variant="contained" onClick={onClose}>
          关闭
        </Button>
      </DialogActions>
    </Dialog>
  );
};
