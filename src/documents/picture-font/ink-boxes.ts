import { GLYPH_SIDE } from '../../../domain/kinds/glyph-picture.ts';

/** A box of ink, in dots from the upper left; `right` and `bottom` are just outside. */
export type InkBox = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };

const runsOf = (dots: readonly boolean[], row: number): (readonly [number, number])[] => {
  const runs: (readonly [number, number])[] = [];
  let from = -1;
  for (let x = 0; x <= GLYPH_SIDE; x += 1) {
    const ink = x < GLYPH_SIDE && dots[row * GLYPH_SIDE + x] === true;
    if (ink && from < 0) from = x;
    if (!ink && from >= 0) {
      runs.push([from, x]);
      from = -1;
    }
  }
  return runs;
};

/** The ink as boxes: each run of a row, grown downwards while the next row has the very same run. */
export const inkBoxes = (dots: readonly boolean[]): InkBox[] => {
  const boxes: InkBox[] = [];
  let open = new Map<string, InkBox>();
  for (let row = 0; row < GLYPH_SIDE; row += 1) {
    const next = new Map<string, InkBox>();
    for (const [left, right] of runsOf(dots, row)) {
      const key = `${left}-${right}`;
      next.set(key, { left, right, top: open.get(key)?.top ?? row, bottom: row + 1 });
    }
    for (const [key, box] of open) if (!next.has(key)) boxes.push(box);
    open = next;
  }
  return [...boxes, ...open.values()];
};
