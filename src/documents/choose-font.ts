import { characterFault } from '../../domain/character-fault.ts';
import type { ProblemCode } from '../../domain/problem-codes.ts';
import { fontFor } from './glyph-coverage.ts';
import { inksOf, type OwnGlyphs, PICTURES } from './own-glyphs.ts';

/** The family for a character of a text that stands in `family`: none when it may stay in it; a code when nothing can print it. */
export type FontChoice = (character: string, family: string) => { readonly font?: string } | ProblemCode;

const FAULTS = { broken: 'glyph-broken', private: 'glyph-private' } as const;

/** A picture counts before every font: the clerk put it there because the card shows it so. */
export const chooseFont = ({ pictures = {}, lent = {} }: OwnGlyphs): FontChoice => {
  const inks = inksOf(pictures);
  return (character, family) => {
    if (Object.hasOwn(inks, character)) return { font: PICTURES };
    const fault = characterFault(character);
    if (fault) return FAULTS[fault];
    const point = character.codePointAt(0) ?? 0;
    if (lent[family]?.points.has(point)) return {};
    const ours = fontFor(point);
    if (!ours) return 'glyph-missing';
    return ours === family ? {} : { font: ours };
  };
};
