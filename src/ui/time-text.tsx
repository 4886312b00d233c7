import { exactTime, timeAgo, timeUntil } from './relative-time.ts';

type TimeTextProps = {
  readonly at: string;
  readonly now: Date;
  /** Something still to come is told as 「3 分钟后」. */
  readonly ahead?: boolean;
};

/** A moment in words; the exact time on hover. */
export const TimeText = ({ at, now, ahead = false }: TimeTextProps) => (
  <time dateTime={at} title={exactTime(at)}>
    {ahead ? timeUntil(at, now) : timeAgo(at, now)}
  </time>
);
