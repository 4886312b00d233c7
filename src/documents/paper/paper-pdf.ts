import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces';
import { withoutWidows } from '../body-paragraph.ts';
import { leadLines, longSignerTable, officeBlock, signerTable } from '../signature-block.ts';
import { blockContent, type Setting } from './block-content.ts';
import { closedTable } from './closed-table.ts';
import { officialEnd } from './official-end.ts';
import type { Block, Paper, PaperSection, Signing } from './paper.ts';
import { paperLook, sectionMargins } from './paper-look.ts';

/** Up to so many parties, all signatures and what they belong to fit on one page. */
const SIGNERS_A_PAGE = 5;

const signers = ({ parties, lead, eachDay }: Signing): Content[] => {
  if (parties.length > 0) return [{ stack: [signerTable(parties, lead ?? '', eachDay)], margin: [0, 10, 0, 0] }];
  return lead ? [{ stack: leadLines(lead), style: 'cell', margin: [0, 10, 0, 0] }] : [];
};

/** What the signatures stay with: its end, the list it is the end of, and what is said below them. */
type End = { readonly list: Content | undefined; readonly kept: readonly Content[]; readonly rest: readonly Content[] };

/** The signatures with the end of what they belong to: no signature ever stands alone on a page. */
const signingContent = (signing: Signing, { list, kept, rest }: End, { standard }: Setting): Content[] => {
  if (standard === 'official')
    return [...(list ? [list] : []), { unbreakable: true, stack: [...kept, officialEnd(signing)] }];
  const office: Content = { stack: [officeBlock(signing), ...rest] };
  if (signing.parties.length > SIGNERS_A_PAGE)
    return [
      ...(list ? [list] : []),
      ...withoutWidows(kept),
      { stack: [longSignerTable(signing.parties, signing.lead ?? '', office, signing.eachDay)], margin: [0, 10, 0, 0] },
    ];
  return list
    ? [closedTable(list, [...kept, ...signers(signing), office])]
    : [{ unbreakable: true, stack: [...kept, ...signers(signing), office] }];
};

/** How many of the last pieces of a block stay with the signatures below it: two lines of text, the last stretch of a table. */
const keptOf = (block: Block | undefined, pieces: readonly Content[]): number => {
  if (!block || block.block === 'page-break') return 0;
  if (block.block === 'table') return 1;
  return pieces.length <= 3 ? pieces.length : 2;
};

const isList = (block: Block | undefined): boolean =>
  block?.block === 'table' && (block.head ?? 0) > 0 && !block.rows.some(({ mayPart }) => mayPart);

const GOES_WITH_HEADING: ReadonlySet<Block['block']> = new Set(['paragraph', 'together', 'writing-lines']);

/** Headings with the beginning of what stands below them. */
const underHeadings = (
  headings: readonly Content[],
  block: Block | undefined,
  flowed: readonly Content[],
): Content[] =>
  headings.length > 0 && block && GOES_WITH_HEADING.has(block.block)
    ? [{ unbreakable: true, stack: [...headings, ...flowed.slice(0, 1)] }, ...flowed.slice(1)]
    : [...headings, ...flowed];

/** More lines of notes than this would be higher than a page together with the signatures; then only the last two stay. */
const MOST_TIED = 10;

const isTied = (block: Block): boolean => block.block === 'paragraph' && (block.tied ?? false);

const sectionContent = ({ blocks }: PaperSection, setting: Setting): Content[] => {
  const out: Content[] = [];
  let headings: Content[] = [];
  // What is not put down yet: a block with its pieces, and how many at their end belong to paragraphs tied to it.
  let owner: Block | undefined;
  let pieces: Content[] = [];
  let tied = 0;
  const put = (to = pieces.length) => {
    const flowed = flowing(owner, pieces.slice(0, to));
    if (owner?.block === 'heading') headings.push(...flowed);
    else if (flowed.length > 0) {
      out.push(...underHeadings(headings, owner, flowed));
      headings = [];
    }
  };
  const sign = (signing: Signing, next: Block | undefined) => {
    const free = pieces.length - tied;
    const from = tied > MOST_TIED ? pieces.length - 2 : free - keptOf(owner, pieces.slice(0, free));
    const list = isList(owner) && tied === 0 ? pieces[from - 1] : undefined;
    put(list ? from - 1 : from);
    const rest = next?.block === 'blank-rest' ? blockContent(next, setting) : [];
    out.push(...signingContent(signing, { list, kept: [...headings, ...pieces.slice(from)], rest }, setting));
    headings = [];
    pieces = [];
  };
  blocks.forEach((block, at) => {
    const next = blocks[at + 1];
    if (isTied(block) && block.block !== 'signing') {
      const more = blockContent(block, setting);
      pieces = [...pieces, ...more];
      tied += more.length;
      return;
    }
    if (block.block === 'signing') sign(block, next);
    else {
      put();
      // 以下空白 goes with the signatures: alone on a page it would say nothing.
      const said = block.block === 'blank-rest' && owner?.block === 'signing';
      pieces = said ? [] : blockContent(block, setting, next?.block === 'signing');
    }
    owner = block;
    tied = 0;
  });
  put();
  return [...out, ...headings];
};

/** Lines of text without widows; everything else as it is. */
const flowing = (block: Block | undefined, pieces: readonly Content[]): Content[] =>
  block?.block === 'paragraph' ? withoutWidows(pieces) : [...pieces];

const MARK = { color: '#999999', opacity: 0.18, bold: true, fontSize: 68, font: 'Song' } as const;

/** A paper as pdfmake takes it: A4, no row cut, no signature alone on a page, no widow. Pure. */
export const paperDefinition = (paper: Paper): TDocumentDefinitions => ({
  ...paperLook(paper),
  ...(paper.mark ? { watermark: { text: paper.mark, ...MARK } } : {}),
  content: paper.sections.flatMap((section, at): Content[] => {
    const across = section.across ?? false;
    const content = sectionContent(section, { standard: paper.standard, across });
    return at === 0 && !across
      ? content
      : [
          {
            section: content,
            pageOrientation: across ? 'landscape' : 'portrait',
            pageMargins: sectionMargins(paper.standard, across),
          } as Content,
        ];
  }),
});
