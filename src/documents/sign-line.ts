import { textWidth } from './advance-width.ts';
import { BODY_COLUMN } from './body-paragraph.ts';
import { BODY_SIZE } from './page-style.ts';
import type { SignLine } from './paper/paper.ts';

const STROKE = '_';
const STROKES = 20;
/** With room for fewer strokes behind a long name, the line for ink goes under it. */
const FEWEST = 8;

/** "人民调解员（签名）：赵敏之　____": on one line, or the words and the line for ink below them. */
export const signLine = ({ title, name }: SignLine): readonly [string] | readonly [string, string] => {
  const words = `${title}（签名）：${name ? `${name}　` : ''}`;
  const room = Math.floor((BODY_COLUMN.width / BODY_SIZE - textWidth(words)) / textWidth(STROKE));
  return room >= FEWEST ? [words + STROKE.repeat(Math.min(room, STROKES))] : [words, STROKE.repeat(STROKES)];
};
