/** Docs by a word each of them bears. */
export const grouped = <T>(docs: readonly T[], keyOf: (doc: T) => string): Readonly<Record<string, readonly T[]>> => {
  const groups: Record<string, T[]> = {};
  for (const doc of docs) {
    const key = keyOf(doc);
    const group = groups[key];
    if (group) group.push(doc);
    else groups[key] = [doc];
  }
  return groups;
};

/** How many docs bear each word. */
export const counts = <T>(docs: readonly T[], keyOf: (doc: T) => string): Readonly<Record<string, number>> =>
  Object.fromEntries(Object.entries(grouped(docs, keyOf)).map(([key, group]) => [key, group.length]));
