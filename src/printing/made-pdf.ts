/** A document as bytes, the same for preview, printer and file. */
export type MadePdf = {
  readonly bytes: Uint8Array;
  readonly sha256: string;
  readonly pages: number;
  readonly fileName: string;
};
