import { foldDigits } from './fold-digits.ts';

/** Birth date and sex as the number says them; null when it is no 18-character number. */
export const idCardFacts = (text: string): { bornOn: string; sex: '男' | '女' } | null => {
  const id = foldDigits(text).trim();
  if (!/^\d{17}[\dXx]$/u.test(id)) return null;
  return {
    bornOn: `${id.slice(6, 10)}-${id.slice(10, 12)}-${id.slice(12, 14)}`,
    sex: Number(id[16]) % 2 === 1 ? '男' : '女',
  };
};
