import type { LedgerRecord } from '../../domain/record.ts';
import type { OpenVault } from '../vault/open-vault.ts';
import { callBack } from './call-back.ts';
import { stepPrintJob } from './print-job-step.ts';
import type { PrintPort } from './print-port.ts';

/** 不再打印: out of the print service, then out of sight; the log keeps it. */
export const putAway = async (vault: OpenVault, port: PrintPort, job: LedgerRecord<'printJob'>): Promise<void> => {
  if ((await callBack(vault, port, job)) === 'printed') return;
  await stepPrintJob(vault, job.id, { status: '不再打印', doneAt: vault.now().toISOString() });
};

/** 打出来了: the person has the paper in hand. */
export const sayPrinted = (vault: OpenVault, { id }: LedgerRecord<'printJob'>): Promise<void> =>
  stepPrintJob(vault, id, { status: '已打印', problem: null, doneAt: vault.now().toISOString() });
