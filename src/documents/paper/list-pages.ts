import type { Block, ListTable } from './paper.ts';

/** The pages of a long list: a table each, the title over the first, and on every page what it belongs to (`facts`). Not `headed`: the document has the title already. */
export const listPages = (
  title: string,
  facts: readonly string[],
  lists: readonly ListTable[],
  { headed = true }: { readonly headed?: boolean } = {},
): Block[] =>
  lists.flatMap((list, at): Block[] => [
    ...(at > 0 ? [{ block: 'page-break' } as const] : []),
    {
      block: 'list-head',
      field: title,
      facts: at > 0 ? [`${title}（续）`, ...facts] : facts,
      ...(at > 0 || !headed ? {} : { title }),
    },
    list,
  ]);
