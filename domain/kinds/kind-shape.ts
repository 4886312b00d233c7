import type { Kind } from './kind.ts';

/** How merging treats the subtrees of a kind. `*` stands for one item id. */
export type KindShape = {
  /** Maps keyed by item id: always thought to be there, so that two people can add the first item at once. */
  readonly maps: readonly string[];
  /** Subtrees that are one value: who changes a part offers the whole. */
  readonly oneValue: readonly string[];
  /** The field ruled by a transition table instead of a value merge. */
  readonly status?: string;
};

/** Which subtrees are one value, per kind (architecture §3). */
export const KIND_SHAPES: Readonly<Record<Kind, KindShape>> = {
  clue: { maps: ['parties', 'progress', 'reported', 'signs', 'facts', 'causes'], oneValue: [], status: 'status' },
  round: { maps: [], oneValue: [] },
  project: { maps: [], oneValue: [] },
  employer: { maps: [], oneValue: [] },
  case: { maps: ['parties', 'requests', 'progress', 'glyphPictures'], oneValue: ['glyphPictures.*'], status: 'status' },
  agreement: {
    maps: ['parties', 'wages', 'clauses', 'clauseValues', 'glyphPictures', 'signedPages'],
    oneValue: ['wages.*', 'plan', 'clauses.*', 'glyphPictures.*', 'signedPages.*'],
    status: 'status',
  },
  payment: { maps: [], oneValue: ['allocation'] },
  followUp: { maps: [], oneValue: [] },
  conflict: { maps: [], oneValue: ['base', 'county', 'mine'], status: 'status' },
  numberUse: { maps: [], oneValue: [], status: 'status' },
  attachment: { maps: [], oneValue: ['preview'], status: 'status' },
  paper: {
    maps: ['fields', 'rows', 'glyphPictures', 'signedPages'],
    oneValue: ['rows.*', 'glyphPictures.*', 'signedPages.*'],
    status: 'status',
  },
  printJob: { maps: [], oneValue: [], status: 'status' },
  wording: { maps: [], oneValue: [], status: 'status' },
};
