const HOUR_MS = 3_600_000;

/** Begun hours between the making of a backup and now; none where the clocks disagree. */
export const hoursSince = (at: Date, now: Date): number =>
  Math.max(0, Math.ceil((now.getTime() - at.getTime()) / HOUR_MS));
