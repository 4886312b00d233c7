import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { numberLabel } from '../../domain/number-label.ts';
import { SERIES } from '../../server/numbers/leases-for.ts';
import type { Form, PaperField } from '../../src/documents/paper/form.ts';
import { type BareFacts, presetsOf } from '../../src/documents/paper/make-paper.ts';
import type { PaperCase } from './paper-cases.ts';

type Cells = Readonly<Record<string, string>>;
/** What a clerk types into a form in the typical case: tests/papers/typed/<code>.ts exports it as `typed`. */
export type Typed = {
  /** The day of the document, where it is not that of the samples. */
  readonly on?: string;
  readonly fields?: Cells;
  readonly rows?: Readonly<Record<string, readonly Cells[]>>;
};

const LONG =
  '双方当事人到场后，调解员分别听取了各方的陈述，核对了考勤表、工资结算单和现场签证单，逐人确认了工作量和单价；';

const filled = ({ kind, label, choices }: PaperField, name: PaperCase): string => {
  if (kind === 'day') return '2026-11-25';
  if (kind === 'time') return '2026-11-25T09:30';
  if (kind === 'choice') return choices?.[0] ?? '';
  if (kind === 'ticks') return (choices ?? []).slice(0, 2).join('、');
  if (kind === 'yes-no') return '是';
  if (kind === 'money') return '128000000';
  if (kind === 'count') return '3';
  if (kind === 'long') return name === 'longest' ? LONG.repeat(40) : LONG.repeat(2);
  return name === 'longest' ? `${label}${'一二三四五六七八九十'.repeat(6)}` : label;
};

const typedOf = async (code: string): Promise<Typed> => {
  const file = new URL(`typed/${code.toLowerCase()}.ts`, import.meta.url);
  return existsSync(fileURLToPath(file)) ? ((await import(file.href)) as { typed: Typed }).typed : {};
};

const onlyMust = (fields: Cells, form: Form): Cells =>
  Object.fromEntries(form.fields.filter(({ must }) => must).map(({ key }) => [key, fields[key] ?? '']));

/** Rows as often as they make the list long. */
const manyRows = (rows: readonly Cells[]): readonly Cells[] => Array.from({ length: 12 }, () => rows).flat();

/** The number it would bear in an office: the seventh of its own series, or that of its agreement or case. */
const sampleNo = (
  form: Form,
  { agreement, case: matter }: Pick<BareFacts, 'agreement' | 'case'>,
): string | undefined => {
  const pattern = SERIES.find(({ series }) => series === form.series)?.pattern;
  const place = { county: '清河县', committee: '双龙镇人民调解委员会', office: '清河县双龙司法所' };
  if (pattern) return numberLabel(pattern, { ...place, year: 2026, n: 7 });
  return (form.of === 'agreement' || form.of === 'payment' ? agreement : matter)?.no;
};

/** Everything a form knows in a case, what was typed included. */
export const typedFacts = async (
  form: Form,
  name: PaperCase,
  bare: Omit<BareFacts, 'fields' | 'rows'>,
): Promise<BareFacts> => {
  if (name === 'blanks') return { ...bare, fields: {}, rows: () => [] };
  const typed = await typedOf(form.code);
  const no = sampleNo(form, bare);
  const { no: _, ...unnumbered } = bare;
  const dated = { ...unnumbered, ...(no === undefined ? {} : { no }), on: typed.on ?? bare.on };
  const presets = presetsOf(form, { ...dated, fields: {}, rows: () => [] });
  const invented = Object.fromEntries(form.fields.map((field) => [field.key, filled(field, name)]));
  const all = { ...invented, ...presets.fields, ...(name === 'longest' ? {} : typed.fields) };
  const rowsOf = (list: string): readonly Cells[] => {
    const rows = typed.rows?.[list] ?? presets.rows[list] ?? [];
    if (name === 'longest') return manyRows(rows);
    return name === 'shortest' ? rows.slice(0, 1) : rows;
  };
  return { ...dated, fields: name === 'shortest' ? onlyMust(all, form) : all, rows: rowsOf };
};
