import type { Doc } from '../../domain/record.ts';
import type { RecordEdit, RecordView } from '../vault/open-vault.ts';

/** The numbers of a document that is made void (the provisional one and the final one, where there are two): they stay in the register with the reason. */
export const voidNumberEdits = (view: RecordView, usedFor: string, voidReason: string): readonly RecordEdit[] =>
  view
    .all('numberUse')
    .filter(({ doc }) => doc.usedFor === usedFor && doc.status === 'used')
    .map(({ id, doc }) => ({
      recordId: id,
      kind: 'numberUse',
      was: doc as Doc,
      now: { ...doc, status: 'void', voidReason } as Doc,
    }));
