/** What a file from outside may weigh. Beyond it the file is refused, never cut short. */
export const WORKBOOK_LIMITS = {
  fileBytes: 20 * 1024 * 1024,
  inflatedBytes: 200 * 1024 * 1024,
  /** A part that is both larger than `ratioFromBytes` and blown up more than this is a bomb, not a ledger. */
  ratio: 300,
  ratioFromBytes: 10 * 1024 * 1024,
  rows: 50_000,
  cells: 2_000_000,
  columns: 256,
  mergedCells: 200_000,
  parts: 5_000,
} as const;
