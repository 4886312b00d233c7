import { citeLaw, type LawTable } from '../../../domain/cite-law.ts';
import type { Result } from '../../../domain/problem.ts';
import lawTable from '../../../resources/law/articles.json' with { type: 'json' };
import type { Form, PaperFacts } from './form.ts';
import type { Paper } from './paper.ts';

/** Facts before law and wordings are looked up. `countyWording` gives the county's text of a marked place on that day, where it has one. */
export type BareFacts = Omit<PaperFacts, 'cite' | 'wording'> & {
  readonly countyWording?: (key: string) => { readonly text: string; readonly version: string } | undefined;
};

const LAW: LawTable = lawTable;

const factsOf = (form: Form, { countyWording, ...bare }: BareFacts): PaperFacts => ({
  ...bare,
  cite: (rule) => citeLaw(LAW, rule, bare.on) ?? '',
  wording: (key) => countyWording?.(`${form.code}.${key}`)?.text ?? form.wordings?.[key]?.text ?? '',
});

/** "D08·2026-11", and the county's version behind it where the county has changed a wording. */
const editionOf = (form: Form, bare: Pick<BareFacts, 'countyWording' | 'agreement'>): string => {
  const versions = Object.keys(form.wordings ?? {}).flatMap(
    (key) => bare.countyWording?.(`${form.code}.${key}`)?.version ?? [],
  );
  return [`${form.code}·${form.versionOf?.(bare) ?? form.version}`, ...new Set(versions)].join('·');
};

/** The paper of a form, or which rule has no wording known to us on its day: an article is never guessed. */
export const makePaper = (form: Form, bare: BareFacts, mark?: string): Result<Paper> => {
  const unknown = (form.laws ?? []).filter((rule) => citeLaw(LAW, rule, bare.on) === null);
  if (unknown.length)
    return {
      ok: false,
      problems: [{ code: 'law-unknown', path: 'datedOn', severity: 'error', params: { on: bare.on } }],
    };
  return {
    ok: true,
    value: {
      code: form.code,
      title: form.title,
      edition: editionOf(form, bare),
      standard: form.standard,
      on: bare.on,
      ...(form.pageSigner ? { pageSigner: form.pageSigner } : {}),
      ...(mark ? { mark } : {}),
      sections: form.sections(factsOf(form, bare)),
    },
  };
};

/** What the typed fields and lists of a new paper start with. */
export const presetsOf = (
  form: Form,
  bare: BareFacts,
): {
  readonly fields: Readonly<Record<string, string>>;
  readonly rows: Readonly<Record<string, readonly Readonly<Record<string, string>>[]>>;
} => {
  const facts = factsOf(form, bare);
  return { fields: form.presets?.(facts) ?? {}, rows: form.presetRows?.(facts) ?? {} };
};
