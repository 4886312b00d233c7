const EIGHT_HOURS = 8 * 3_600_000;
const DAY = 86_400_000;

/** The instant as China's clocks show it (one zone, no summer time), to be read with the getUTC… methods. */
const inChina = (at: Date): Date => new Date(at.getTime() + EIGHT_HOURS);
const two = (n: number) => String(n).padStart(2, '0');
const clock = (local: Date) => `${two(local.getUTCHours())}:${two(local.getUTCMinutes())}`;
const monthDay = (local: Date) => `${local.getUTCMonth() + 1}月${local.getUTCDate()}日`;

/** An instant to the second, as shown on hover: 2026年9月5日 14:03:09. */
export const exactTime = (iso: string): string => {
  const local = inChina(new Date(iso));
  return `${local.getUTCFullYear()}年${monthDay(local)} ${clock(local)}:${two(local.getUTCSeconds())}`;
};

/** How long ago, in words: 刚刚 · 5 分钟前 · 今天 14:03 · 昨天 14:03 · 9月5日 14:03. */
export const timeAgo = (iso: string, now: Date): string => {
  const at = new Date(iso);
  const minutes = Math.floor((now.getTime() - at.getTime()) / 60_000);
  if (minutes < 1) return '刚刚';
  if (minutes < 60) return `${minutes} 分钟前`;
  const local = inChina(at);
  const today = inChina(now);
  const days = Math.floor(today.getTime() / DAY) - Math.floor(local.getTime() / DAY);
  if (days === 0) return `今天 ${clock(local)}`;
  if (days === 1) return `昨天 ${clock(local)}`;
  const year = local.getUTCFullYear() === today.getUTCFullYear() ? '' : `${local.getUTCFullYear()}年`;
  return `${year}${monthDay(local)} ${clock(local)}`;
};

/** How soon, in words: 马上 · 20 秒后 · 3 分钟后 · 14:03. */
export const timeUntil = (iso: string, now: Date): string => {
  const at = new Date(iso);
  const seconds = Math.ceil((at.getTime() - now.getTime()) / 1000);
  if (seconds <= 5) return '马上';
  if (seconds < 60) return `${Math.ceil(seconds / 10) * 10} 秒后`;
  return seconds < 3600 ? `${Math.round(seconds / 60)} 分钟后` : clock(inChina(at));
};
