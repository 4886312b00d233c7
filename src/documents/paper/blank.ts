/** A blank of about so many characters, to be filled by pen: two strokes of the low line to a character. */
export const blank = (characters: number): string => '_'.repeat(characters * 2);

/** What is known, or a blank for it. */
export const orBlank = (text: string | undefined, characters = 8): string => text?.trim() || blank(characters);
