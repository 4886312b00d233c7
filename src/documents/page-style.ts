import { mm } from './millimetres.ts';

/** A4 portrait, margins of domain reference §1.8: left 28 (binding), top 30, right 22, bottom 25 mm. */
export const PORTRAIT_MARGINS: [number, number, number, number] = [mm(28), mm(30), mm(22), mm(25)];
/** Annexes lie across; the binding edge is then on top. */
export const LANDSCAPE_MARGINS: [number, number, number, number] = [mm(15), mm(26), mm(15), mm(15)];

/** What the margins leave of an annex page, in points. */
export const LANDSCAPE_WIDTH = mm(297 - 15 - 15);
export const LANDSCAPE_ROOM = mm(210 - 26 - 15);
/** The same of an upright page. */
export const PORTRAIT_WIDTH = mm(210 - 28 - 22);
export const PORTRAIT_ROOM = mm(297 - 30 - 25);

/** 三号 body on a 28 pt pitch: Noto Serif SC's own line is 1.437 em high. */
export const BODY_SIZE = 16;
export const BODY_LINE = 28 / (16 * 1.437);
export const TABLE_SIZE = 12;
export const SMALL_SIZE = 10.5;
