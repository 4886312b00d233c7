import { amountInWords } from '../../../domain/clauses.ts';
import { blank } from './blank.ts';

/** "人民币…（¥…）" from one integer, or places for both. */
export const amountWords = (fen: number | undefined): string =>
  fen === undefined ? `人民币${blank(8)}（¥${blank(5)}）` : amountInWords(fen);
