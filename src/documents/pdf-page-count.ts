/** Pages of a PDF of ours, counted in its page tree. */
export const pdfPageCount = (bytes: Uint8Array): number =>
  new TextDecoder('latin1').decode(bytes).match(/\/Type\s*\/Page\b(?!s)/gu)?.length ?? 0;
