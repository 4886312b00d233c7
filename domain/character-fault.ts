/** Why a character must not be printed, whatever font there is. */
export type CharacterFault = 'broken' | 'private';

const between = (point: number, first: number, last: number): boolean => point >= first && point <= last;

/**
 * Broken: U+FFFD, half a pair, or a code that never is a character; what was meant is lost.
 * Private: every computer draws it as it likes, so paper and screen may differ. Null: a character.
 */
export const characterFault = (character: string): CharacterFault | null => {
  const point = character.codePointAt(0) ?? 0;
  const never = (point & 0xfffe) === 0xfffe || between(point, 0xfdd0, 0xfdef);
  if (point === 0xfffd || between(point, 0xd800, 0xdfff) || never) return 'broken';
  return between(point, 0xe000, 0xf8ff) || point >= 0xf0000 ? 'private' : null;
};
