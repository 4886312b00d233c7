/** The value below which `share` of the samples lie (nearest rank: always a value that was measured). Throws on no samples. */
export const quantile = (samples: readonly number[], share: number): number => {
  const sorted = [...samples].sort((a, b) => a - b);
  const value = sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
  if (value === undefined) throw new Error('quantile of nothing');
  return value;
};

/** Two places are what the timers are worth. */
export const rounded = (value: number): number => Math.round(value * 100) / 100;

/** Smallest, median, p95 and largest, as the tables print them. */
export const spread = (samples: readonly number[]) => ({
  min: rounded(quantile(samples, 0)),
  median: rounded(quantile(samples, 0.5)),
  p95: rounded(quantile(samples, 0.95)),
  max: rounded(quantile(samples, 1)),
});
