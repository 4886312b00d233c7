/** Code points as pairs [first, last, first, last …]. */
export const rangesOf = (points: readonly number[]): number[] => {
  const out: number[] = [];
  for (const point of [...new Set(points)].sort((a, b) => a - b)) {
    if (out.length > 0 && out.at(-1) === point - 1) out[out.length - 1] = point;
    else out.push(point, point);
  }
  return out;
};
