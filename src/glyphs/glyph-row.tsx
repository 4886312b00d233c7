import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import type { GlyphPictures } from '../../domain/kinds/glyph-picture.ts';
import { GlyphDrawing } from './glyph-drawing.tsx';

type GlyphRowProps = {
  readonly written: string;
  readonly picture: GlyphPictures[string] | undefined;
  readonly nameOf: (userId: string) => string;
  readonly onAdd: () => void;
  /** Null for a description: no font can be asked for it. */
  readonly onDraw: (() => void) | null;
  readonly onRemove: () => void;
};

const codeOf = (written: string): string =>
  [...written].length === 1 ? `U+${(written.codePointAt(0) ?? 0).toString(16).toUpperCase()}` : '拆字描述';

const addedText = ({ font, at }: GlyphPictures[string], name: string): string =>
  `${name}于 ${at.slice(0, 10)} 添加，${font ? `取自本机字体「${font}」` : '取自证件照片'}。定稿后随正文封存。`;

/** One character of the section: its picture, where it is from, what can be done. */
export const GlyphRow = ({ written, picture, nameOf, onAdd, onDraw, onRemove }: GlyphRowProps) => (
  <Box
    component="li"
    aria-label={written}
    sx={{ display: 'flex', alignItems: 'center', gap: 3, borderTop: 1, borderColor: 'divider', py: 2 }}
  >
    <Box sx={{ width: 52, height: 52, border: 1, borderColor: 'divider', bgcolor: '#fff', flexShrink: 0 }}>
      {picture ? <GlyphDrawing ink={picture.ink} size={50} label={`${written}的字图`} /> : null}
    </Box>
    <Box sx={{ flex: 1 }}>
      <Typography>{`「${written}」（${codeOf(written)}）${picture?.ids ? `　${picture.ids}` : ''}`}</Typography>
      <Typography sx={{ fontSize: 14, color: 'text.secondary' }}>
        {picture ? addedText(picture, nameOf(picture.by)) : '还没有字图。'}
      </Typography>
    </Box>
    {!picture && onDraw ? <Button onClick={onDraw}>用本机字体</Button> : null}
    <Button onClick={onAdd}>{picture ? '换字图' : '附字图'}</Button>
    {picture ? <Button onClick={onRemove}>去掉</Button> : null}
  </Box>
);
