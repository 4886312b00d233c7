import { AMOUNT_BLANK, amountInWords } from '../../../domain/clauses.ts';

/** "人民币…（¥…）" from one integer, or places for both. */
export const amountWords = (fen: number | undefined): string => (fen === undefined ? AMOUNT_BLANK : amountInWords(fen));
