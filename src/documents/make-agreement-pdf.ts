import { dayInShanghai } from '../../domain/civil-date.ts';
import type { AgreementDoc } from '../../domain/kinds/agreement.ts';
import type { Result } from '../../domain/problem.ts';
import { agreementPaper } from './agreement-paper.ts';
import { nextTask } from './next-task.ts';
import type { BareFacts } from './paper/make-paper.ts';
import { pdfPageCount } from './pdf-page-count.ts';
import { renderInWorker } from './render-in-worker.ts';
import { sha256Hex } from './sha256-hex.ts';

export type AgreementPdf = {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly sha256: string;
  readonly pages: number;
  readonly fileName: string;
};

/** The day a document is dated by in its file: that of finalising, else of the cut-off, else `today`. */
export const preparedOn = (agreement: AgreementDoc, today: string): string =>
  agreement.finalisedAt ? dayInShanghai(agreement.finalisedAt) : today;

/** The agreement with both annexes as one PDF, or which character of which field no font has. Preview, file and print are these bytes. */
export const makeAgreementPdf = async ({
  agreement,
  today,
  countyWording,
}: {
  agreement: AgreementDoc;
  today: string;
  countyWording?: BareFacts['countyWording'];
}): Promise<Result<AgreementPdf>> => {
  const on = preparedOn(agreement, today);
  const paper = agreementPaper(agreement, on, countyWording);
  if (!paper.ok) return paper;
  await nextTask();
  const made = await renderInWorker(paper.value, { pictures: agreement.glyphPictures });
  if (!made.ok) return made;
  const bytes = made.value;
  const sha256 = await sha256Hex(bytes);
  const fileName = `人民调解协议书${agreement.no ?? '（草稿）'}.pdf`;
  return { ok: true, value: { bytes, sha256, pages: pdfPageCount(bytes), fileName } };
};
