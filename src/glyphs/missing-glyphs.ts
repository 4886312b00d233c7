import type { Problem } from '../../domain/problem.ts';

/** The characters for which a picture helps, out of what keeps pages from being made; what is lost must be typed again. */
export const missingGlyphs = (problems: readonly Problem[]): string[] => [
  ...new Set(
    problems
      .filter(({ code }) => code === 'glyph-missing' || code === 'glyph-private')
      .map(({ params }) => String(params?.character ?? '')),
  ),
];
