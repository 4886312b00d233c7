import Box from '@mui/material/Box';
import { useState } from 'react';
import { Notice } from '../ui/notice.tsx';
import { Sheet } from '../ui/sheet.tsx';
import { GlyphDialog } from './glyph-dialog.tsx';
import { GlyphRow } from './glyph-row.tsx';
import { useGlyphPictures } from './use-glyph-pictures.ts';
import { wantedGlyphs } from './wanted-glyphs.ts';

/**
 * 字图 of a form whose record has `glyphPictures`: the characters that no font has (`missing`), those that are described in `text`
 * (the record's own words), and the pictures that were added. Nothing to see while there are none.
 */
export const GlyphSheet = ({ missing, text }: { readonly missing: readonly string[]; readonly text: string }) => {
  const { pictures, put, draw, remove, nameOf, trouble } = useGlyphPictures();
  const [adding, setAdding] = useState<string | null>(null);
  const wanted = wantedGlyphs({ missing, text, pictures });
  if (wanted.length === 0) return null;
  const open = wanted.some((written) => missing.includes(written) && !pictures[written]);
  return (
    <Sheet title="字图" note="字库里没有的字，用证件上的样子印。">
      {open ? (
        <Notice tone="bad">有字库里没有的字。请先核对有没有打错，没有打错的附上字图，才能排版、定稿。</Notice>
      ) : null}
      {trouble ? (
        <Notice tone="care" live>
          {trouble}
        </Notice>
      ) : null}
      <Box component="ul" aria-label="字图" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {wanted.map((written) => (
          <GlyphRow
            key={written}
            written={written}
            picture={pictures[written]}
            nameOf={nameOf}
            onAdd={() => setAdding(written)}
            onDraw={[...written].length === 1 ? () => void draw(written) : null}
            onRemove={() => remove(written)}
          />
        ))}
      </Box>
      {adding === null ? null : (
        <GlyphDialog
          written={adding}
          ids={pictures[adding]?.ids ?? ''}
          onTake={(ink, ids) => {
            put(adding, { ink, ...(ids ? { ids } : {}) });
            setAdding(null);
          }}
          onClose={() => setAdding(null)}
        />
      )}
    </Sheet>
  );
};
