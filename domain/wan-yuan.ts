/** 分 as 万元 with two decimals, rounded half up only here (domain reference §2.2 S06). */
export const wanYuan = (fen: number): string => {
  const hundredths = Math.round(fen / 10_000);
  const whole = String(Math.floor(hundredths / 100)).replace(/\B(?=(\d{3})+$)/gu, ',');
  return `${whole}.${String(hundredths % 100).padStart(2, '0')}`;
};
