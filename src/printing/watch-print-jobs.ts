import type { LedgerRecord } from '../../domain/record.ts';
import type { PrintState } from '../../protocol/printing.ts';
import type { OpenVault } from '../vault/open-vault.ts';
import { type JobStep, stepPrintJob } from './print-job-step.ts';
import type { PrintPort } from './print-port.ts';
import { isPrintingNow } from './printing-now.ts';

/** A job is asked after less and less often, and no more after a day: then a person has to say. */
const [FIRST_MS, LAST_MS, GIVE_UP_MS] = [1500, 60_000, 86_400_000];

type Job = LedgerRecord<'printJob'>;
export type PrintWatchParts = {
  readonly vault: OpenVault;
  readonly printState: PrintPort['printState'];
  /** Sets a timer and answers how to clear it. */
  readonly later: (work: () => void, ms: number) => () => void;
};

const ageMs = (vault: OpenVault, { doc }: Job): number => vault.now().getTime() - Date.parse(doc.handedAt ?? doc.at);

/** Jobs this computer handed over and the service may still tell of. */
const asked = (vault: OpenVault): readonly Job[] =>
  vault.view
    .all('printJob')
    .filter(
      (job) =>
        job.doc.status === '已交打印机' &&
        job.doc.spoolId !== undefined &&
        job.doc.deviceMark === vault.identity.deviceMark &&
        ageMs(vault, job) < GIVE_UP_MS,
    );

const stepFor = ({ at, problem }: PrintState, { doc }: Job, isNews: boolean, now: string): JobStep | null => {
  if (at === 'printed') return { status: '已打印', problem: null, doneAt: now };
  if (at === 'failed') return { status: '未成功', problem: problem ?? 'print-failed', doneAt: now };
  if (at === 'unknown' || isNews || problem === doc.problem) return null;
  return { problem: problem ?? null };
};

/** What was just being handed over when the program was closed: nobody knows whether it came out. */
const settleCutOff = async (vault: OpenVault): Promise<void> => {
  for (const { id, doc } of vault.view.all('printJob'))
    if (doc.status === '待打印' && doc.deviceMark === vault.identity.deviceMark && !isPrintingNow(id))
      await stepPrintJob(vault, id, {
        status: '未成功',
        problem: 'print-unknown',
        doneAt: vault.now().toISOString(),
      });
};

/** Follows handed jobs while the office is open: 已打印, 未成功 with the reason, or what the printer waits for. Answers how to stop. */
export const watchPrintJobs = ({ vault, printState, later }: PrintWatchParts): (() => void) => {
  /** What the printer said the last time: one word of "not connected" while it only wakes up is no news yet. */
  const lastSaid = new Map<string, string | undefined>();
  let stopped = false;
  let clear = () => {};
  let running = false;

  const look = async (job: Job): Promise<void> => {
    const state = await printState(job.doc.spoolId ?? '').catch((): PrintState => ({ at: 'unknown' }));
    const isNews = lastSaid.get(job.id) !== state.problem;
    lastSaid.set(job.id, state.problem);
    const step = stepFor(state, job, isNews, vault.now().toISOString());
    if (step && !stopped) await stepPrintJob(vault, job.id, step);
  };
  const round = async (): Promise<void> => {
    clear();
    if (stopped || running) return;
    running = true;
    for (const job of asked(vault)) await look(job);
    running = false;
    plan();
  };
  const plan = (): void => {
    clear();
    const ages = asked(vault).map((job) => ageMs(vault, job));
    if (stopped || ages.length === 0) return;
    clear = later(() => void round(), Math.min(LAST_MS, Math.max(FIRST_MS, Math.min(...ages) / 10)));
  };
  let known = vault.view.all('printJob');
  const forget = vault.view.subscribe(() => {
    const now = vault.view.all('printJob');
    if (now === known || running) return;
    known = now;
    plan();
  });
  void settleCutOff(vault).then(round);
  return () => {
    stopped = true;
    clear();
    forget();
  };
};
