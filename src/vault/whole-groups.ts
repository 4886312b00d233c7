import type { OutboxEntry } from './open-vault.ts';

/** Whole groups while they fit; the first group always goes, however large, because the server takes a group whole or not at all. */
export const wholeGroups = (
  waiting: readonly OutboxEntry[],
  limits: { readonly changes: number; readonly bytes: number },
): OutboxEntry[] => {
  const taken: OutboxEntry[] = [];
  let bytes = 0;
  let at = 0;
  while (at < waiting.length) {
    const group = waiting[at]?.change.group;
    let end = at;
    while (end < waiting.length && waiting[end]?.change.group === group) end += 1;
    const part = waiting.slice(at, end);
    const size = JSON.stringify(part.map(({ change }) => change)).length;
    if (taken.length > 0 && (taken.length + part.length > limits.changes || bytes + size > limits.bytes)) break;
    taken.push(...part);
    bytes += size;
    at = end;
  }
  return taken;
};
