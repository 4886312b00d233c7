import { INK } from './theme.ts';

/** Word and colour of a risk level 1–5; the word always stands with the colour. */
export const LEVEL_LOOKS: Readonly<Record<number, { readonly word: string; readonly colour: string }>> = {
  5: { word: '红', colour: INK.red },
  4: { word: '橙', colour: INK.orange },
  3: { word: '黄', colour: INK.amber },
  2: { word: '蓝', colour: INK.action },
  1: { word: '绿', colour: INK.green },
};

/** The word of a level, for sorting and search. */
export const levelWord = (level: number | undefined): string =>
  level === undefined ? '未定级' : (LEVEL_LOOKS[level]?.word ?? '未定级');
