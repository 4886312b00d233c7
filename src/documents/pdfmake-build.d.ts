declare module 'pdfmake/build/pdfmake.js' {
  import type { CustomTableLayout, TDocumentDefinitions, TFontDictionary } from 'pdfmake/interfaces';

  type PdfMake = {
    readonly virtualfs: {
      existsSync: (name: string) => boolean;
      writeFileSync: (name: string, content: Uint8Array) => void;
    };
    readonly setFonts: (fonts: TFontDictionary) => void;
    readonly addTableLayouts: (layouts: Record<string, CustomTableLayout>) => void;
    readonly setUrlAccessPolicy: (policy: () => boolean) => void;
    readonly createPdf: (definition: TDocumentDefinitions) => { getBuffer: () => Promise<Uint8Array> };
  };
  const pdfMake: PdfMake;
  // biome-ignore lint/style/noDefaultExport: the package is CommonJS and comes as a default
  export default pdfMake;
}
