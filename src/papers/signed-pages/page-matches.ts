import type { SignedPages } from '../../../domain/kinds/signed-pages.ts';

/** A scan of signed pages that is attached and not void. */
export type Scan = { readonly id: string; readonly fileName: string };

export type PageMatch = { readonly page: number; readonly match: SignedPages[string] | undefined };

/** Every page of a final document with the scan that shows it signed; one whose scan was made void counts as missing again. */
export const pageMatches = (
  pages: number,
  signed: SignedPages | undefined,
  scans: readonly Scan[],
): readonly PageMatch[] => {
  const valid = new Set(scans.map(({ id }) => id));
  return Array.from({ length: pages }, (_, at): PageMatch => {
    const match = signed?.[String(at + 1)];
    return { page: at + 1, match: match && valid.has(match.attachmentId) ? match : undefined };
  });
};

/** "5 页都已核对" or "共 5 页，已核对 3 页，还缺第 2、4 页". */
export const matchWords = (matches: readonly PageMatch[]): string => {
  const missing = matches.filter(({ match }) => !match).map(({ page }) => page);
  if (missing.length === 0) return `${matches.length} 页都已核对`;
  return `共 ${matches.length} 页，已核对 ${matches.length - missing.length} 页，还缺第 ${missing.join('、')} 页`;
};
