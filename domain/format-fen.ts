/** 140950 → "1,409.50": figures with two decimals, thousands apart, no unit. */
export const formatFen = (fen: number): string => {
  const sign = fen < 0 ? '-' : '';
  const whole = Math.trunc(Math.abs(fen) / 100);
  const cents = Math.abs(fen) % 100;
  return `${sign}${String(whole).replace(/\B(?=(\d{3})+$)/gu, ',')}.${String(cents).padStart(2, '0')}`;
};
