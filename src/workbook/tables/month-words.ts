/** "2026年9月", "2026年7月至9月", "2025年12月至2026年2月": the months that days (YYYY-MM-DD, or YYYY-MM) lie in; '' where there are none. */
export const monthWords = (days: readonly (string | undefined)[]): string => {
  const months = days.flatMap((day) => (day ? [day.slice(0, 7)] : [])).sort();
  const [from, to] = [months[0], months.at(-1)];
  if (!from || !to) return '';
  const [year, month] = from.split('-').map(Number);
  const [lastYear, lastMonth] = to.split('-').map(Number);
  if (from === to) return `${year}年${month}月`;
  return `${year}年${month}月至${lastYear === year ? '' : `${lastYear}年`}${lastMonth}月`;
};
