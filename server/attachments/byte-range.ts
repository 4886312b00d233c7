export type ByteRange = { readonly from: number; readonly to: number };

/** One "bytes=a-b" of a file of `size` bytes; null: the whole file was asked for; 'unmet': nothing of it is there. Lists of ranges are not served. */
export const byteRange = (header: string | undefined, size: number): ByteRange | null | 'unmet' => {
  const [, first = '', last = ''] = /^bytes=(\d*)-(\d*)$/u.exec(header ?? '') ?? [];
  if (first === '' && last === '') return null;
  const from = first === '' ? Math.max(0, size - Number(last)) : Number(first);
  const to = first === '' || last === '' ? size - 1 : Math.min(Number(last), size - 1);
  return from > to || from >= size ? 'unmet' : { from, to };
};
