import type { TDocumentDefinitions } from 'pdfmake/interfaces';

/** A font file of ours, by its place: scripts/copy-fonts.ts puts it there. */
export type FontFile = 'regular' | 'bold' | `rare/${string}`;

type Found = { readonly families: Set<string>; bold: boolean };

const look = (node: unknown, found: Found): void => {
  if (node === null || typeof node !== 'object' || ArrayBuffer.isView(node)) return;
  if (Array.isArray(node)) {
    for (const item of node) look(item, found);
    return;
  }
  for (const [key, value] of Object.entries(node)) {
    if (key === 'font' && typeof value === 'string') found.families.add(value);
    else if (key === 'bold' && value === true) found.bold = true;
    else look(value, found);
  }
};

/** Which families a definition names, and whether anything in it is bold: only those fonts are loaded. */
export const usedFonts = (
  definition: TDocumentDefinitions,
): { readonly families: readonly string[]; readonly bold: boolean } => {
  const found: Found = { families: new Set(['Song']), bold: false };
  look(definition, found);
  return { families: [...found.families], bold: found.bold };
};
