import { amountInWords } from '../../../domain/clauses.ts';
import { blank } from './blank.ts';

/** "人民币…（¥…）" from one integer, or places for both; `room`: how many characters of capitals the pen has room for. */
export const amountWords = (fen: number | undefined, room = 8): string =>
  fen === undefined ? `人民币${blank(room)}（¥${blank(5)}）` : amountInWords(fen);
