import type { LedgerRecord } from '../../domain/record.ts';
import type { OpenVault } from '../vault/open-vault.ts';
import { stepPrintJob } from './print-job-step.ts';
import type { PrintPort } from './print-port.ts';

/** Takes a handed job of this computer out of the print service. `printed`: it was too late, the paper is there, and the job says so now. */
export const callBack = async (
  vault: OpenVault,
  port: PrintPort,
  { id, doc }: LedgerRecord<'printJob'>,
): Promise<'printed' | 'stopped'> => {
  const { status, spoolId, deviceMark } = doc;
  if (status !== '已交打印机' || spoolId === undefined || deviceMark !== vault.identity.deviceMark) return 'stopped';
  await port.cancelPrint(spoolId).catch(() => false);
  const { at } = await port.printState(spoolId).catch(() => ({ at: 'unknown' }) as const);
  if (at !== 'printed') return 'stopped';
  await stepPrintJob(vault, id, { status: '已打印', problem: null, doneAt: vault.now().toISOString() });
  return 'printed';
};
