import type { AgreementDoc } from '../../../domain/kinds/agreement.ts';
import { assembleInWorker } from '../../../src/documents/dossier/assemble-in-worker.ts';
import { FORMS } from '../../../src/documents/forms/form-list.ts';
import { makeAgreementPdf } from '../../../src/documents/make-agreement-pdf.ts';
import { makePaperPdf } from '../../../src/documents/make-paper-pdf.ts';
import type { BareFacts } from '../../../src/documents/paper/make-paper.ts';

const TODAY = '2026-11-25';

type Timed = { readonly ms: number; readonly pages: number; readonly bytes: number };

const timed = async (work: () => Promise<{ readonly pages: number; readonly bytes: Uint8Array }>): Promise<Timed> => {
  const from = performance.now();
  const { pages, bytes } = await work();
  return { ms: performance.now() - from, pages, bytes: bytes.length };
};

const agreementPdf = async (agreement: AgreementDoc) => {
  const made = await makeAgreementPdf({ agreement, today: TODAY });
  if (!made.ok) throw new Error(JSON.stringify(made.problems));
  return made.value;
};

const formPdf = async (code: string, facts: Omit<BareFacts, 'rows'>, rows: readonly Record<string, string>[] = []) => {
  const form = FORMS.find((one) => one.code === code);
  if (!form) throw new Error(`no form ${code}`);
  const made = await makePaperPdf(form, { ...facts, rows: (list) => (list === 'entries' ? rows : []) });
  if (!made.ok) throw new Error(JSON.stringify(made.problems));
  return made.value.bytes;
};

/** Frame made anew and stored parts bound: what one press on 组卷 does. */
const dossier = async (facts: Omit<BareFacts, 'rows'>, stored: readonly Uint8Array[]) => {
  const rows = stored.map((_, at) => ({ title: `文书${at + 1}`, pages: String(at + 1), remark: '' }));
  const front = [await formPdf('D00', facts), await formPdf('D00b', facts, rows)];
  const back = await formPdf('D15', facts);
  const parts = stored.map((bytes, at) => ({ title: `文书${at + 1}`, bytes, as: 'pdf' as const }));
  const bytes = await assembleInWorker({ front, parts, back, onPart: () => {}, signal: new AbortController().signal });
  if (!bytes) throw new Error('the dossier was not bound');
  return { bytes, pages: 0 };
};

/** The longest time in which the page's own thread answered nothing, while `work` runs. */
const longestTask = async (work: () => Promise<unknown>): Promise<number> => {
  const { port1, port2 } = new MessageChannel();
  let last = performance.now();
  let longest = 0;
  let running = true;
  port1.onmessage = () => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
    if (running) port2.postMessage(0);
  };
  port2.postMessage(0);
  await work();
  running = false;
  return longest;
};

const probe = {
  agreement: (agreement: AgreementDoc) => timed(() => agreementPdf(agreement)),
  dossier: (facts: Omit<BareFacts, 'rows'>, stored: readonly string[]) =>
    timed(() =>
      dossier(
        facts,
        stored.map((text) => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))),
      ),
    ),
  longestTask: (agreement: AgreementDoc) => longestTask(() => agreementPdf(agreement)),
  /** Many agreements one after the other, with progress, stopped after `stopAfter` of them. */
  batch: async (agreement: AgreementDoc, count: number, stopAfter: number) => {
    const from = performance.now();
    let done = 0;
    while (done < count && done < stopAfter) {
      await agreementPdf({ ...agreement, no: `${agreement.no ?? ''}-${done + 1}` });
      done += 1;
      document.title = `${done}/${count}`;
    }
    return { ms: performance.now() - from, done };
  },
};

declare global {
  interface Window {
    paperProbe: typeof probe;
  }
}
window.paperProbe = probe;
