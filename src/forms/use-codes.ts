import { codesOf } from '../../domain/code-lists.ts';
import codeLists from '../../resources/codes/code-lists.json' with { type: 'json' };
import { useToday } from '../vault/use-today.ts';

/** The words of a code list (C01–C26) in force today. */
export const useCodes = (): ((listId: string) => readonly string[]) => {
  const today = useToday();
  return (listId) => codesOf(codeLists, listId, today);
};
