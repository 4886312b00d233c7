import type { WordingDoc } from '../../domain/kinds/wording.ts';
import type { LedgerRecord } from '../../domain/record.ts';
import { wordingOn } from '../../domain/wording-on.ts';
import type { Form } from '../documents/paper/form.ts';
import type { BareFacts } from '../documents/paper/make-paper.ts';

export type CountyWording = NonNullable<BareFacts['countyWording']>;

type Wordings = readonly LedgerRecord<'wording'>[];

const docsOf = (wordings: Wordings): readonly WordingDoc[] => wordings.map(({ doc }) => doc);

/** What the county wants to stand in each marked place on the day a document bears. */
export const countyWordingOf = (wordings: Wordings, on: string): CountyWording => {
  const docs = docsOf(wordings);
  return (key) => wordingOn(docs, key, on);
};

/** The county's versions in the marked places of one form on a day, with the names of the places. */
export const changedPlaces = (
  wordings: Wordings,
  { code, wordings: places = {} }: Pick<Form, 'code' | 'wordings'>,
  on: string,
): readonly { readonly label: string; readonly doc: WordingDoc }[] => {
  const docs = docsOf(wordings);
  return Object.entries(places).flatMap(([key, { label }]) => {
    const doc = wordingOn(docs, `${code}.${key}`, on);
    return doc ? [{ label, doc }] : [];
  });
};
