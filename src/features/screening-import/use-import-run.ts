import { useRef, useState } from 'react';
import { clueImportEdits } from '../../../domain/import/clue-import-edits.ts';
import type { ClueImportPlan, PlannedRow } from '../../../domain/import/plan-clue-import.ts';
import type { Problem } from '../../../domain/problem.ts';
import { useVault } from '../../vault/vault-context.ts';

/** One save is one group and travels as one; larger imports are saved in several. */
const GROUP_EDITS = 150;

export type ImportRun =
  | { readonly at: 'idle' }
  | { readonly at: 'saving'; readonly done: number; readonly of: number }
  | { readonly at: 'undoing'; readonly done: number; readonly of: number }
  | { readonly at: 'done'; readonly clues: number; readonly problem?: Problem }
  | { readonly at: 'undone'; readonly clues: number; readonly problem?: Problem };

/** Saves a plan and can take it back as one step. `groups` are the changes of each save, for the way back. */
export const useImportRun = () => {
  const vault = useVault();
  const [run, setRun] = useState<ImportRun>({ at: 'idle' });
  const groups = useRef<{ readonly changeIds: readonly string[]; readonly clues: number }[]>([]);

  const save = async (plan: ClueImportPlan, rows: readonly PlannedRow[]) => {
    const edits = clueImportEdits(plan, rows, {
      newId: vault.newId,
      employers: vault.view.all('employer'),
      projects: vault.view.all('project'),
    });
    groups.current = [];
    let clues = 0;
    for (let at = 0; at < edits.length; at += GROUP_EDITS) {
      setRun({ at: 'saving', done: at, of: edits.length });
      const group = edits.slice(at, at + GROUP_EDITS);
      const saved = await vault.save(group);
      if (!saved.ok) return setRun({ at: 'done', clues, problem: saved.problems[0] });
      const inGroup = group.filter(({ kind }) => kind === 'clue').length;
      groups.current.push({ changeIds: saved.value.changeIds, clues: inGroup });
      clues += inGroup;
    }
    setRun({ at: 'done', clues });
  };

  /** Last save first, so that nothing is ever left pointing at what is already gone. */
  const undo = async () => {
    const all = groups.current.length;
    let clues = 0;
    while (groups.current.length > 0) {
      setRun({ at: 'undoing', done: all - groups.current.length, of: all });
      const last = groups.current.at(-1);
      const undone = last ? await vault.undoGroup(last.changeIds) : null;
      if (undone && !undone.ok) return setRun({ at: 'undone', clues, problem: undone.problems[0] });
      clues += last?.clues ?? 0;
      groups.current.pop();
    }
    setRun({ at: 'undone', clues });
  };

  return { run, save, undo, reset: () => setRun({ at: 'idle' }) };
};
