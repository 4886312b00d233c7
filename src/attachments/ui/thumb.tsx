import Box from '@mui/material/Box';
import type { AttachmentDoc } from '../../../domain/kinds/attachment.ts';
import { INK } from '../../ui/theme.ts';
import { useBlobUrl } from './use-blob-url.ts';
import type { FileState } from './use-file-state.ts';

const FRAME = {
  width: 64,
  height: 48,
  flex: 'none',
  border: 1,
  borderColor: 'divider',
  borderRadius: '2px',
  bgcolor: INK.ground,
} as const;

const kindWord = (mediaType: string): string =>
  mediaType.startsWith('image/')
    ? '照片'
    : mediaType.startsWith('audio/')
      ? '录音'
      : mediaType === 'application/pdf'
        ? 'PDF'
        : '文件';

/** The small copy of a photo that lies here; a word for everything else. */
export const Thumb = ({ doc, state }: { readonly doc: AttachmentDoc; readonly state: FileState | null }) => {
  const small = state?.previewHere ? doc.preview : undefined;
  const own = !doc.preview && state?.here && doc.mediaType.startsWith('image/') ? doc : undefined;
  const shown = useBlobUrl(small ?? own, small ? 'image/jpeg' : doc.mediaType);
  if ((small || own) && shown.at === 'ready')
    return <Box component="img" src={shown.url} alt="" sx={{ ...FRAME, objectFit: 'cover' }} />;
  return (
    <Box aria-hidden sx={{ ...FRAME, display: 'grid', placeItems: 'center', fontSize: 14, color: 'text.secondary' }}>
      {kindWord(doc.mediaType)}
    </Box>
  );
};
