import type { Form, PaperField, PaperList } from '../../documents/paper/form.ts';
import type { FieldDef, Typed } from '../../forms/field-def.ts';
import { typedAt } from '../../forms/typed-path.ts';

const KINDS: Readonly<Record<PaperField['kind'], FieldDef['kind']>> = {
  text: 'text',
  long: 'long',
  day: 'day',
  time: 'time',
  choice: 'choice',
  ticks: 'set',
  'yes-no': 'yes-no',
  money: 'money',
  count: 'count',
};

/** A typed field of a form as a form field at `path`; the paper keeps every one of them as text. */
const fieldDef = ({ key: _key, kind, must, ...rest }: PaperField, path: string): FieldDef => ({
  ...rest,
  path,
  kind: KINDS[kind],
  asText: true,
  ...(must ? { star: true } : {}),
});

/** The fields of the form itself. */
export const ownFieldDefs = (form: Form): readonly FieldDef[] =>
  form.fields.map((field) => fieldDef(field, `fields.${field.key}`));

const hasField = (form: Form, key: string): boolean => form.fields.some((field) => field.key === key);

/** What every paper has: its day, how many originals, and where it amends a sealed one, why. What the form itself asks for is not asked twice. */
export const commonDefs = (form: Form, amends: boolean): readonly FieldDef[] => [
  { path: 'title', label: '名称', kind: 'text', width: 0 },
  { path: 'glyphPictures', label: '字图', kind: 'value', width: 0 },
  { path: 'datedOn', label: '文书日期', kind: 'day', must: true, width: 4, help: '法律条文、年龄、文本按这一天' },
  ...(hasField(form, 'copies')
    ? []
    : [
        {
          path: 'copies',
          label: '原件份数',
          kind: 'count',
          width: 4,
          help: '打完这几份，再打的都印「副本」；不填算一份',
        } satisfies FieldDef,
      ]),
  ...(amends && !hasField(form, 'reason')
    ? [{ path: 'amendReason', label: '更正或补充的原因', kind: 'long', rows: 2, star: true } satisfies FieldDef]
    : []),
];

/** The fields of one row of a list. */
export const rowDefs = (list: PaperList, id: string): readonly FieldDef[] => [
  { path: `rows.${id}.order`, label: '次序', kind: 'order', width: 0 },
  { path: `rows.${id}.list`, label: '列表', kind: 'text', width: 0 },
  ...list.columns.map((column) => fieldDef(column, `rows.${id}.cells.${column.key}`)),
];

/** Ids of the rows of a list as typed, in their order. */
export const rowIdsOf = (typed: Typed, list: string): readonly string[] => {
  const rows = typed.rows;
  if (!rows || typeof rows !== 'object' || Array.isArray(rows)) return [];
  const orderOf = (id: string) => Number(typedAt(typed, `rows.${id}.order`));
  return Object.keys(rows)
    .filter((id) => typedAt(typed, `rows.${id}.list`) === list)
    .sort((a, b) => orderOf(a) - orderOf(b));
};

/** Every field of a paper as it is typed now. */
export const paperDefs = (form: Form, typed: Typed, amends: boolean): readonly FieldDef[] => [
  ...commonDefs(form, amends),
  ...ownFieldDefs(form),
  ...(form.lists ?? []).flatMap((list) => rowIdsOf(typed, list.key).flatMap((id) => rowDefs(list, id))),
];
