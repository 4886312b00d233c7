import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** Names of the fonts each page is set in, without the tag of the subset. */
export const pageFonts = async (bytes: Uint8Array): Promise<string[][]> => {
  const task = getDocument({ data: bytes.slice(), verbosity: 0 });
  const pdf = await task.promise;
  const out: string[][] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const { fnArray, argsArray } = await page.getOperatorList();
    const ids = new Set<string>();
    for (const [at, operator] of fnArray.entries()) if (operator === OPS.setFont) ids.add(String(argsArray[at]?.[0]));
    const names = [...ids].map((id) =>
      String((page.commonObjs.get(id) as { name?: string }).name).replace(/^[A-Z]{6}\+/u, ''),
    );
    out.push([...new Set(names)].sort());
  }
  await task.destroy();
  return out;
};
