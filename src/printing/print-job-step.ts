import type { PrintJobDoc } from '../../domain/kinds/print-job.ts';
import type { Doc } from '../../domain/record.ts';
import { statusMayGo } from '../../domain/status-tables.ts';
import type { OpenVault, RecordEdit } from '../vault/open-vault.ts';

/** What may still move of a job. */
export type JobStep = Partial<Pick<PrintJobDoc, 'status' | 'spoolId' | 'handedAt' | 'doneAt'>> & {
  /** Null: what it waited for is over. */
  readonly problem?: string | null;
};

/** One step of a job as an edit; null: the job is not there, or does not go that way any more. */
export const jobStepEdit = (vault: OpenVault, id: string, { problem, ...step }: JobStep): RecordEdit | null => {
  const was = vault.view.get('printJob', id)?.doc as Doc | undefined;
  if (!was || (step.status !== undefined && !statusMayGo('printJob', String(was.status), step.status))) return null;
  const { problem: before, ...rest } = was;
  const kept = problem === undefined ? before : problem;
  const now: Doc = { ...rest, ...step, ...(kept === undefined || kept === null ? {} : { problem: kept }) };
  return { recordId: id, kind: 'printJob', was, now };
};

/** Takes the step; a vault that is locked meanwhile leaves the job where it stood. */
export const stepPrintJob = async (vault: OpenVault, id: string, step: JobStep): Promise<void> => {
  const edit = jobStepEdit(vault, id, step);
  if (edit) await vault.save([edit]).catch(() => {});
};
