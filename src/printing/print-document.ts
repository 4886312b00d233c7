import type { DuplexWay, PrintJobDoc } from '../../domain/kinds/print-job.ts';
import type { Result } from '../../domain/problem.ts';
import type { Doc, LedgerRecord } from '../../domain/record.ts';
import type { DuplexMode, PrintAsk, Printed } from '../../protocol/printing.ts';
import type { OpenVault } from '../vault/open-vault.ts';
import { callBack } from './call-back.ts';
import type { MadePdf } from './made-pdf.ts';
import type { PrintChoice } from './print-choice.ts';
import { type JobStep, jobStepEdit, stepPrintJob } from './print-job-step.ts';
import type { PrintPort } from './print-port.ts';
import type { PrintSubject } from './print-subject.ts';
import { whilePrinting } from './printing-now.ts';

const MODES: Readonly<Record<DuplexWay, DuplexMode>> = {
  单面: 'simplex',
  双面长边翻: 'longEdge',
  双面短边翻: 'shortEdge',
};

export type PrintRequest = {
  readonly of: PrintSubject;
  readonly made: MadePdf;
  readonly choice: PrintChoice;
  /** The name of the printer for the log; none: the person chooses in a dialog. */
  readonly printerName: string | undefined;
  readonly againOf?: LedgerRecord<'printJob'>;
};

/** The vault was locked in between. */
const NOT_SAVED: Result<never> = { ok: false, problems: [{ code: 'save-failed', path: '', severity: 'error' }] };

const newJob = (vault: OpenVault, { of, made, choice, printerName, againOf }: PrintRequest): PrintJobDoc => ({
  ofKind: of.kind,
  ofId: of.id,
  form: of.form,
  title: [...of.title].slice(0, 200).join(''),
  byUserId: vault.user.id,
  deviceMark: vault.identity.deviceMark,
  at: vault.now().toISOString(),
  ...(printerName === undefined ? {} : { printer: printerName }),
  copies: choice.copies,
  duplex: choice.duplex,
  pages: made.pages,
  isCopy: of.isCopy ?? false,
  sha256: made.sha256,
  ...(againOf ? { againOf: againOf.id } : {}),
  status: '待打印',
});

const stepAfter = ({ outcome, spoolId, problem }: Printed, at: string): JobStep =>
  outcome === 'failed'
    ? { status: '未成功', problem: problem ?? 'print-failed', doneAt: at }
    : { status: '已交打印机', ...(outcome === 'handed' ? { handedAt: at } : {}), ...(spoolId ? { spoolId } : {}) };

const askOf = ({ printer, copies, duplex, silent }: PrintChoice): PrintAsk => ({
  ...{ printer, copies, silent },
  duplex: MODES[duplex],
});

/**
 * Prints a document: the job is laid down first, then the printer is asked, then the job says what came of it. Answers the job's id, or why
 * nothing was laid down (and so nothing printed). A job that is printed again and turns out to be printed already is not printed twice.
 */
export const printDocument = async (
  vault: OpenVault,
  port: PrintPort,
  request: PrintRequest,
): Promise<Result<string>> => {
  const { of, made, choice, againOf } = request;
  if (againOf && (await callBack(vault, port, againOf)) === 'printed') return { ok: true, value: againOf.id };
  const id = vault.newId();
  const away = againOf
    ? jobStepEdit(vault, againOf.id, { status: '不再打印', doneAt: vault.now().toISOString() })
    : null;
  return whilePrinting(id, async () => {
    const laid = { recordId: id, kind: 'printJob', was: null, now: newJob(vault, request) as unknown as Doc } as const;
    const saved = await vault.save(away ? [laid, away] : [laid]).catch(() => NOT_SAVED);
    if (!saved.ok) return saved;
    const printed = await port
      .printPdf(made.bytes, askOf(choice))
      .catch((): Printed => ({ outcome: 'failed', problem: 'print-failed' }));
    if (printed.outcome !== 'failed') void vault.noteAccess({ act: 'print', kind: of.kind, recordId: of.id });
    await stepPrintJob(vault, id, stepAfter(printed, vault.now().toISOString()));
    return { ok: true, value: id };
  });
};
