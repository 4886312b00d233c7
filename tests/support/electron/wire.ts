type Tagged = { readonly $bytes: string };

/** Values between main and page as one line of JSON; bytes travel as base64. Its twin for the page is in isolated-world.ts. */
export const toWire = (value: unknown): string =>
  JSON.stringify({ value }, (_key, part: unknown) => {
    if (part instanceof Uint8Array) return { $bytes: Buffer.from(part).toString('base64') };
    // A Buffer has turned itself into this before the replacer sees it.
    const { type, data } = (part ?? {}) as { type?: unknown; data?: unknown };
    return type === 'Buffer' && Array.isArray(data) ? { $bytes: Buffer.from(data).toString('base64') } : part;
  });

export const fromWire = (line: string): unknown =>
  JSON.parse(line, (_key, part: unknown) => {
    const bytes = (part as Tagged | null)?.$bytes;
    return typeof bytes === 'string' ? new Uint8Array(Buffer.from(bytes, 'base64')) : part;
  }).value;
