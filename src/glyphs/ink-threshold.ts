/** The grey that parts ink from paper best (Otsu 1979): both sides are then as alike within as they can be. */
export const inkThreshold = (grey: Uint8Array): number => {
  const counts = new Float64Array(256);
  for (const value of grey) counts[value] = (counts[value] ?? 0) + 1;
  const all = counts.reduce((sum, count, value) => sum + count * value, 0);
  let best = 0;
  let threshold = 128;
  let below = 0;
  let belowSum = 0;
  for (let value = 0; value < 255; value += 1) {
    below += counts[value] ?? 0;
    belowSum += (counts[value] ?? 0) * value;
    const above = grey.length - below;
    if (below === 0 || above === 0) continue;
    const spread = below * above * (belowSum / below - (all - belowSum) / above) ** 2;
    if (spread > best) {
      best = spread;
      threshold = value + 1;
    }
  }
  return threshold;
};
