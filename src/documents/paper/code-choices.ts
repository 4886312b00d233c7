import type { CodeTables } from '../../../domain/code-lists.ts';
import codeLists from '../../../resources/codes/code-lists.json' with { type: 'json' };

/** The words of a code list in force now (domain reference §13), as choices of a typed field. */
export const codeChoices = (listId: string): readonly string[] => {
  const tables: CodeTables = codeLists;
  const list = tables.lists.find(({ id }) => id === listId);
  return list?.versions.find(({ validTo }) => validTo === null)?.values ?? [];
};
