import type { Party } from '../../../domain/kinds/party.ts';
import type { Run } from '../break-lines.ts';

/** How a text stands in its column. */
export type Side = 'left' | 'center' | 'right';

/** One paragraph in a cell. `indent`: the first line goes in by two characters; `above`: points of white above it. */
export type CellPart = {
  readonly runs: readonly Run[];
  readonly side?: Side;
  readonly indent?: boolean;
  readonly above?: number;
  readonly size?: number;
};

/** A cell: its paragraphs, and over how many columns and rows it goes. `whole`: never broken, set smaller instead. */
export type PaperCell = {
  readonly parts: readonly CellPart[];
  readonly columns?: number;
  readonly rows?: number;
  readonly whole?: boolean;
  readonly top?: boolean;
};

/** A row; `leastMm` is its height when nothing is in it. A row that may part (long text) goes on over the page. */
export type PaperTableRow = {
  readonly cells: readonly PaperCell[];
  readonly leastMm?: number;
  readonly mayPart?: boolean;
  /** On one page with the next row: the rows of one party. */
  readonly withNext?: boolean;
};

/** `widths` in mm, as wide as the type area together. The first `head` rows are repeated on every page. `field` names it where a character is missing. */
export type PaperTable = {
  readonly block: 'table';
  readonly field: string;
  readonly widths: readonly number[];
  readonly head?: number;
  readonly rows: readonly PaperTableRow[];
  /** Points; 12 when absent. */
  readonly size?: number;
};

/** A cell of a list: its lines, each on its own. `whole` lines (ids, amounts, days) never break and are set smaller when they would not fit. */
export type ListCell = {
  readonly lines: readonly string[];
  /** Points; that of the list when absent. */
  readonly size?: number;
  readonly side?: Side;
  readonly whole?: boolean;
  readonly bold?: boolean;
  readonly columns?: number;
};

export type ListRow = { readonly cells: readonly ListCell[]; readonly leastMm?: number };

/**
 * A list of many rows (清单, 分期明细): narrow cells of a word or two, set as they are. Lean on purpose: a list of 500 workers has
 * thousands of cells, and a table with broken lines would take seconds. No row is cut, the head is repeated.
 */
export type ListTable = {
  readonly block: 'list';
  readonly field: string;
  /** In mm, together no wider than the type area. */
  readonly widths: readonly number[];
  readonly head: readonly string[];
  readonly rows: readonly ListRow[];
  readonly size: number;
  /** Least height of a row in mm, where the row itself says none. */
  readonly leastMm: number;
};

/** A line for ink: "人民调解员（签名）：____". */
export type SignLine = { readonly title: string; readonly name?: string };

/** Who signs: rows with a line and a box for the fingerprint, lines for the staff, the seal of a body, the day. Never alone on a page. */
export type Signing = {
  readonly block: 'signing';
  /** The sentence that ties the signatures to the document. */
  readonly lead?: string;
  readonly parties: readonly (Party & { readonly id: string })[];
  readonly lines: readonly SignLine[];
  /** Name of the body whose seal goes here, and what stands in grey below it. */
  readonly seal?: { readonly name: string; readonly note: string };
  /** The day to be written by hand, or printed where it is known. */
  readonly day?: string;
  /** Each party writes a day of its own beside its signature. */
  readonly eachDay?: boolean;
};

/** One piece of a page, from top to bottom. */
export type Block =
  /** 公文 with `head` (发文机关标志): the red head of the first page, its number and the red line below. */
  | { readonly block: 'number'; readonly text: string; readonly head?: string }
  /** `size` in points; 22 when absent. */
  | { readonly block: 'title'; readonly text: string; readonly below?: string; readonly size?: number }
  | {
      readonly block: 'paragraph';
      readonly field: string;
      readonly runs: readonly Run[];
      readonly side?: Side;
      /** Characters the first line goes in by; 2 when absent. */
      readonly indent?: number;
      /** Characters every following line goes in by: where a name goes on below its beginning. */
      readonly hang?: number;
      /** Points of white above. */
      readonly above?: number;
      /** Points; 16 (三号) when absent. */
      readonly size?: number;
      /** Stays with what stands before it, down to the signatures: notes at the end of a 公文. */
      readonly tied?: boolean;
    }
  /** 公文: `一、` 黑体, `（一）` 楷体 (domain reference §10.4). */
  | { readonly block: 'heading'; readonly level: 1 | 2; readonly text: string }
  | PaperTable
  | ListTable
  /** Above a page of a list: its title, and on every page what it belongs to. Without a title: the list goes on. */
  | { readonly block: 'list-head'; readonly field: string; readonly title?: string; readonly facts: readonly string[] }
  /** Places for ink and seals side by side below a list. */
  | { readonly block: 'places'; readonly texts: readonly string[] }
  /** Blocks that are never parted by the end of a page. */
  | { readonly block: 'together'; readonly blocks: readonly PlainBlock[] }
  /** Ruled lines to write on by hand. */
  | { readonly block: 'writing-lines'; readonly count: number }
  | Signing
  | { readonly block: 'space'; readonly points: number }
  | { readonly block: 'page-break' }
  /** 以下空白. */
  | { readonly block: 'blank-rest' };

/** A block that holds no others and no signatures. */
export type PlainBlock = Exclude<Block, { block: 'signing' | 'together' }>;

/** A run of pages of one shape. */
export type PaperSection = { readonly across?: boolean; readonly blocks: readonly Block[] };

/** Layout standard: 'form' is domain reference §1.8, 'official' GB/T 9704-2012 (§10.4), 'cover' has neither page number nor seam. */
export type Standard = 'form' | 'official' | 'cover';

/**
 * A document, ready to be set: plain data, the same for PDF and Word. `edition` ("D08·2026-11") is printed at the foot, so that a paper names the wording it was made with.
 */
export type Paper = {
  readonly code: string;
  readonly title: string;
  readonly edition: string;
  readonly standard: Standard;
  /** The day the document bears; also the only date in the file's properties. */
  readonly on: string;
  /** Who signs at the foot of every page ("被调查人（签名、按指印）"). */
  readonly pageSigner?: string;
  /** Across every page: 草稿, 已作废. */
  readonly mark?: string;
  readonly sections: readonly PaperSection[];
};
