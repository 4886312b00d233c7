/** Rising numbers as people write them: 3、7–12、50. */
export const numberRanges = (numbers: readonly number[]): string => {
  const ranges: [number, number][] = [];
  for (const n of numbers) {
    const last = ranges.at(-1);
    if (last && last[1] === n - 1) last[1] = n;
    else ranges.push([n, n]);
  }
  return ranges.map(([from, to]) => (from === to ? String(from) : `${from}–${to}`)).join('、');
};
