import type { PrintAsk, Printed, PrintState } from '../../protocol/printing.ts';
import type { MadePdf } from '../../src/printing/made-pdf.ts';
import type { PrintChoice } from '../../src/printing/print-choice.ts';
import type { PrintPort } from '../../src/printing/print-port.ts';
import type { PrintSubject } from '../../src/printing/print-subject.ts';
import type { OpenVault } from '../../src/vault/open-vault.ts';

export const MADE: MadePdf = {
  bytes: new TextEncoder().encode('%PDF-1.4'),
  sha256: 'a'.repeat(64),
  pages: 3,
  fileName: '协议书.pdf',
};
export const AGREEMENT: PrintSubject = { kind: 'agreement', id: 'a-1', form: 'D09', title: '双人调字第0001号' };
export const CHOICE: PrintChoice = { printer: 'HP', copies: 2, duplex: '双面长边翻', silent: true };

/** A computer whose printer does as told; what it was asked is kept. */
export const printer = (printed: Printed | Error, state: PrintState = { at: 'unknown' }) => {
  const asked: PrintAsk[] = [];
  const cancelled: string[] = [];
  const port: PrintPort = {
    printPdf: async (_bytes, ask) => {
      asked.push(ask);
      if (printed instanceof Error) throw printed;
      return printed;
    },
    printState: async () => state,
    cancelPrint: async (spoolId) => {
      cancelled.push(spoolId);
      return state.at === 'waiting';
    },
  };
  return { port, asked, cancelled };
};

export const handed: Printed = { outcome: 'handed', printer: 'HP', spoolId: 'HP-7' };

export const jobs = (vault: OpenVault) =>
  [...vault.view.all('printJob')].sort((a, b) => a.doc.at.localeCompare(b.doc.at) || a.id.localeCompare(b.id));
export const statuses = (vault: OpenVault): readonly string[] => jobs(vault).map(({ doc }) => doc.status);
