import type { TDocumentDefinitions } from 'pdfmake/interfaces';
import type { AgreementDoc } from '../../domain/kinds/agreement.ts';
import { problemSentence } from '../../domain/problem-sentence.ts';
import { readFontFile } from '../../scripts/fonts/read-font-file.ts';
import { agreementPaper } from '../../src/documents/agreement-paper.ts';
import { checkedPaper } from '../../src/documents/paper/checked-paper.ts';
import type { Paper } from '../../src/documents/paper/paper.ts';
import { paperDefinition } from '../../src/documents/paper/paper-pdf.ts';
import { renderPdf } from '../../src/documents/render-pdf.ts';
import { TODAY } from './agreement-samples.ts';

const paperOf = (agreement: AgreementDoc, on: string): Paper => {
  const paper = agreementPaper(agreement, on);
  if (!paper.ok) throw new Error(paper.problems.map(problemSentence).join(' '));
  return paper.value;
};

/** An agreement as pdfmake takes it, dated `on`. */
export const agreementDefinition = (agreement: AgreementDoc, on = TODAY): TDocumentDefinitions =>
  paperDefinition(paperOf(agreement, on));

/** The bytes as the app makes them: definition, glyph check, pdfmake; without a worker. */
export const renderAgreement = async (agreement: AgreementDoc): Promise<Uint8Array> => {
  const { definition, problems } = checkedPaper(paperOf(agreement, TODAY), { pictures: agreement.glyphPictures });
  if (problems.length) throw new Error(problems.map(problemSentence).join(' '));
  return renderPdf(definition, readFontFile);
};
