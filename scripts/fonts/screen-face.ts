const hex = (point: number): string => point.toString(16).toUpperCase();

/** The rule by which the screen fetches a piece of the rare font when one of its characters is on the page; `ranges` as pairs. */
export const screenFace = (file: string, ranges: readonly number[]): string => {
  const parts: string[] = [];
  for (let at = 0; at < ranges.length; at += 2) parts.push(`U+${hex(ranges[at] ?? 0)}-${hex(ranges[at + 1] ?? 0)}`);
  return `@font-face { font-family: "Rare Hana"; src: url("./${file}"); unicode-range: ${parts.join(', ')}; }\n`;
};
