/** A box to tick, and what it stands for. The fonts have no ticked box: a filled one is the usual sign in print. */
export const tick = (on: boolean, text: string): string => `${on ? '■' : '□'} ${text}`;

/** What was ticked of a field of kind 'ticks' (one text joined with 、). */
export const ticked = (text: string | undefined): readonly string[] => (text ?? '').split('、').filter(Boolean);
