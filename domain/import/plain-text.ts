import { foldDigits } from '../fold-digits.ts';

/** Cell text for reading figures: half-width, no blanks at all. What is stored stays as typed. */
export const withoutBlanks = (text: string): string => foldDigits(text).replace(/\s+/gu, '');

/** 不详, 未知, 无, — and the like: the ledger says that it does not know. */
export const saysNotKnown = (text: string): boolean =>
  /^(?:不详|不明|未知|暂无|暂不清楚|无|\/|-+|—+)$/u.test(withoutBlanks(text));

/** 同上, 〃 and the like. */
export const saysSameAsAbove = (text: string): boolean => /^(?:同上|同前|上同|[〃″"“”]+)$/u.test(withoutBlanks(text));
