import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Slider from '@mui/material/Slider';
import Typography from '@mui/material/Typography';
import { useId, useState } from 'react';
import { FileButton } from '../ui/file-button.tsx';
import { Notice } from '../ui/notice.tsx';
import { TextFieldRow } from '../ui/text-field-row.tsx';
import { GlyphDrawing } from './glyph-drawing.tsx';
import { PhotoFrame } from './photo-frame.tsx';
import { useGlyphCut } from './use-glyph-cut.ts';

type GlyphDialogProps = {
  /** The character, or the description typed in its place. */
  readonly written: string;
  readonly ids: string;
  readonly onTake: (ink: string, ids: string) => void;
  readonly onClose: () => void;
};

type Cut = ReturnType<typeof useGlyphCut>;

const CutOut = ({ cut, written }: { cut: Cut; written: string }) => {
  const [zoom, setZoom] = useState(1);
  const id = useId();
  if (!cut.photo) return null;
  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) 180px', gap: 3, mt: 2 }}>
      <PhotoFrame photo={cut.photo} frame={cut.frame} zoom={zoom} onFrame={cut.setFrame} />
      <Box>
        <Box sx={{ border: 1, borderColor: 'divider', bgcolor: '#fff', width: 132, height: 132, p: 0.25 }}>
          {cut.ink ? <GlyphDrawing ink={cut.ink} size={128} label={`${written}印出来的样子`} /> : null}
        </Box>
        <Typography sx={{ fontSize: 14, color: 'text.secondary', mb: 2 }}>
          {cut.ink ? '印出来的样子' : '框里没有字'}
        </Typography>
        <Typography id={`${id}-ink`}>笔画粗细</Typography>
        <Slider
          aria-labelledby={`${id}-ink`}
          min={-80}
          max={80}
          step={4}
          value={cut.darker}
          onChange={(_, value) => cut.setDarker(Number(value))}
        />
        <Typography id={`${id}-zoom`}>放大照片</Typography>
        <Slider
          aria-labelledby={`${id}-zoom`}
          min={1}
          max={5}
          step={0.5}
          value={zoom}
          onChange={(_, value) => setZoom(Number(value))}
        />
      </Box>
    </Box>
  );
};

/** 附字图: a photo of the card, the character framed on it, what it is made of. */
export const GlyphDialog = ({ written, ids, onTake, onClose }: GlyphDialogProps) => {
  const cut = useGlyphCut();
  const [parts, setParts] = useState(ids);
  const titleId = useId();
  const described = [...written].length > 1;
  return (
    <Dialog open onClose={onClose} aria-labelledby={titleId} maxWidth="md" fullWidth>
      <DialogTitle id={titleId}>{`附「${written}」的字图`}</DialogTitle>
      <DialogContent>
        <Typography sx={{ mb: 2 }}>
          选身份证的照片，把这个字框出来，只框一个字。印的时候用这张图，后面注上拆字描述。只留下这个字的黑白笔画，照片本身不保存。
        </Typography>
        <FileButton
          label={cut.photo ? '换一张照片' : '选照片'}
          accept="image/*"
          disabled={false}
          onFiles={([file]) => void cut.take(file)}
        />
        {cut.trouble ? (
          <Notice tone="bad" live>
            {cut.trouble}
          </Notice>
        ) : null}
        <CutOut cut={cut} written={written} />
        {described ? null : (
          <Box sx={{ mt: 2, maxWidth: 360 }}>
            <TextFieldRow
              label="拆字描述"
              value={parts}
              onChange={setParts}
              maxLength={20}
              help="这个字由哪些部分组成，如左石右羡写「⿰石羡」；写不出可以空着。"
            />
          </Box>
        )}
      </DialogContent>
      <DialogActions sx={{ p: 4, gap: 2 }}>
        <Button onClick={onClose}>取消</Button>
        <Button variant="contained" disabled={!cut.ink} onClick={() => cut.ink && onTake(cut.ink, parts.trim())}>
          用这张字图
        </Button>
      </DialogActions>
    </Dialog>
  );
};
