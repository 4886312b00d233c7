import { dayInShanghai } from '../../../domain/civil-date.ts';

type Entry = {
  readonly at: string;
  readonly text?: string;
  readonly by?: string;
  readonly to?: string;
  readonly way?: string;
};

/** 办理进展 or 上报情况 in one cell: a line for each entry, oldest first, with its day. */
export const entriesText = (entries: Readonly<Record<string, Entry>> | undefined): string =>
  Object.values(entries ?? {})
    .sort((a, b) => (a.at < b.at ? -1 : 1))
    .map(({ at, text, by, to, way }) => [dayInShanghai(at), to, way, text, by].filter(Boolean).join(' '))
    .join('\n');
