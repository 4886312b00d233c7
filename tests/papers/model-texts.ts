import type { Block, Paper } from '../../src/documents/paper/paper.ts';

const runsText = (runs: readonly { readonly text: string }[]): string => runs.map(({ text }) => text).join('');

/** Every paragraph a block prints, as one text each. */
const blockTexts = (block: Block): string[] => {
  switch (block.block) {
    case 'number':
      return [block.head ?? '', block.text];
    case 'heading':
      return [block.text];
    case 'title':
      return [block.text, block.below ?? ''];
    case 'paragraph':
      return [runsText(block.runs)];
    case 'table':
      return block.rows.flatMap(({ cells }) => cells.flatMap(({ parts }) => parts.map(({ runs }) => runsText(runs))));
    case 'list':
      return [...block.head, ...block.rows.flatMap(({ cells }) => cells.flatMap(({ lines }) => lines))];
    case 'list-head':
      return [block.title ?? '', ...block.facts];
    case 'places':
      return [...block.texts];
    case 'together':
      return block.blocks.flatMap(blockTexts);
    case 'signing':
      return [
        block.lead ?? '',
        ...block.parties.flatMap(({ name, agentName }) => [name, agentName ?? '']),
        ...block.lines.flatMap(({ title, name }) => [title, name ?? '']),
        block.seal?.name ?? '',
        block.day ?? '',
      ];
    default:
      return [];
  }
};

/** Without blanks and line breaks: what a reader of a PDF may put in or leave out. */
export const squeezed = (text: string): string => text.replace(/\s/gu, '');

/** Every text a paper must print, in its order; line breaks that were typed part it. */
export const modelTexts = (paper: Paper): readonly string[] =>
  paper.sections
    .flatMap(({ blocks }) => blocks.flatMap(blockTexts))
    .flatMap((text) => text.split(/[\r\n]+/u))
    .map(squeezed)
    .filter((text) => text !== '');

/** More parties than this sign over several pages; then the sentence that heads each of them ties it to the document. */
const SIGNERS_A_PAGE = 5;

const besideSigning = (block: Block): Block[] => {
  if (block.block === 'blank-rest') return [];
  if (block.block !== 'signing') return [block];
  if (block.parties.length <= SIGNERS_A_PAGE) return [];
  return [{ block: 'paragraph', field: '', runs: [{ text: block.lead ?? '' }] }];
};

/** The texts of everything that a place to sign may stand with. */
export const textsBesideSigning = (paper: Paper): readonly string[] =>
  modelTexts({
    ...paper,
    sections: paper.sections.map((section) => ({ ...section, blocks: section.blocks.flatMap(besideSigning) })),
  });
