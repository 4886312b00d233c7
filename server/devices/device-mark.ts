/** The mark of an office's nth device (0, 1, 2 …): A … Z, AA, AB … like the columns of a sheet. */
export const deviceMark = (nth: number): string =>
  (nth >= 26 ? deviceMark(Math.floor(nth / 26) - 1) : '') + String.fromCharCode(65 + (nth % 26));
