/** Word counts in twentieths of a point. */
export const twips = (points: number): number => Math.round(points * 20);

/** Sizes of letters are counted in half points. */
export const halfPoints = (points: number): number => Math.round(points * 2);

/** Rules are counted in eighths of a point. */
export const RULE_EIGHTHS = 5;

const MM = 72 / 25.4;

/** Twips of a length in mm. */
export const twipsOfMm = (mm: number): number => twips(mm * MM);
