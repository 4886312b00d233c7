import { useMemo } from 'react';
import { GLYPH_SIDE } from '../../domain/kinds/glyph-picture.ts';
import { inkBoxes } from '../documents/picture-font/ink-boxes.ts';
import { dotsOf } from '../documents/picture-font/ink-dots.ts';

/** The picture of a character, from the very boxes that print. `size` in pixels. */
export const GlyphDrawing = ({ ink, size, label }: { ink: string; size: number; label: string }) => {
  const path = useMemo(
    () =>
      inkBoxes(dotsOf(ink))
        .map(({ left, top, right, bottom }) => `M${left} ${top}H${right}V${bottom}H${left}Z`)
        .join(''),
    [ink],
  );
  return (
    <svg role="img" aria-label={label} width={size} height={size} viewBox={`0 0 ${GLYPH_SIDE} ${GLYPH_SIDE}`}>
      <path d={path} fill="currentColor" />
    </svg>
  );
};
