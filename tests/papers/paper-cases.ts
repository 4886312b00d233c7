/** The cases every form is made in. */
export const PAPER_CASES = ['typical', 'shortest', 'longest', 'nine-parties', 'workers-500', 'rare', 'blanks'] as const;
export type PaperCase = (typeof PAPER_CASES)[number];
