/** One list of codes with its versions; the words themselves are the codes (domain reference §13). */
export type CodeList = {
  readonly id: string;
  readonly name: string;
  readonly versions: readonly {
    readonly version: string;
    readonly validFrom: string;
    readonly validTo: string | null;
    readonly basis: string;
    readonly values: readonly string[];
  }[];
};
export type CodeTables = { readonly lists: readonly CodeList[] };

const versionOn = (list: CodeList, day: string) =>
  list.versions.find(({ validFrom, validTo }) => validFrom <= day && (validTo === null || day <= validTo));

/** The words of a list in force on a day; empty when the list is unknown or was not yet there. */
export const codesOf = (tables: CodeTables, listId: string, day: string): readonly string[] => {
  const list = tables.lists.find(({ id }) => id === listId);
  return (list && versionOn(list, day)?.values) ?? [];
};

/** The version of a list in force on a day, to be stored beside what was chosen from it. */
export const codeVersionOf = (tables: CodeTables, listId: string, day: string): string | null => {
  const list = tables.lists.find(({ id }) => id === listId);
  return (list && versionOn(list, day)?.version) ?? null;
};
