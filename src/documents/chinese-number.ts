const DIGITS = '零一二三四五六七八九十';

/** 1 … 99 as 一 … 九十九. */
export const chineseNumber = (n: number): string => {
  if (n <= 10) return DIGITS[n] ?? '';
  const tens = Math.floor(n / 10);
  return `${tens === 1 ? '' : DIGITS[tens]}十${n % 10 === 0 ? '' : DIGITS[n % 10]}`;
};
