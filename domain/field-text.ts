import { formatDayChinese, isRealDay } from './civil-date.ts';
import { codeSentence } from './code-sentence.ts';
import { innerFieldName } from './field-names.ts';
import { formatFen } from './format-fen.ts';
import type { Kind } from './kinds/kind.ts';
import { levelWord } from './level-word.ts';
import type { Doc, Json } from './record.ts';

const EMPTY = '（空）';
const WORDS: Readonly<Record<string, string>> = {
  computed: '按规则',
  override: '人工调整',
  open: '未处理',
  settled: '已处理',
  used: '已用',
  void: '作废',
  county: '用县里的',
  mine: '用我的',
  other: '另填',
};
/** Bookkeeping that says nothing to a reader. */
const UNSAID = new Set(['order', 'importKey', 'typeVersion']);

const isObject = (value: Json | undefined): value is Doc =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const leafText = (key: string, value: Json): string => {
  if (value === '' || value === null) return EMPTY;
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (typeof value === 'number') {
    if (key.endsWith('Fen')) return `${formatFen(value)} 元`;
    if (key.endsWith('Hundredths')) return String(value / 100);
    return key === 'level' ? levelWord(value) || String(value) : String(value);
  }
  const text = String(value);
  if (key.endsWith('On') && isRealDay(text)) return formatDayChinese(text);
  if (key.endsWith('At') || key === 'at') return text.slice(0, 16).replace('T', ' ');
  if (key.endsWith('Id')) return '（已关联的记录）';
  if (key === 'problem') return codeSentence(text);
  return WORDS[text] ?? text;
};

const byOrder = (items: Doc): readonly Json[] => {
  const orderOf = (item: Json) => (isObject(item) && typeof item.order === 'number' ? item.order : 0);
  return Object.values(items).sort((a, b) => orderOf(a) - orderOf(b));
};

const planText = (plan: Doc): string => {
  const instalments = isObject(plan.instalments) ? byOrder(plan.instalments) : [];
  const lines = instalments.map((item, at) =>
    isObject(item)
      ? `第 ${at + 1} 期 ${leafText('dueOn', item.dueOn ?? null)} ${leafText('amountFen', item.amountFen ?? null)}`
      : '',
  );
  return [`合计 ${leafText('totalFen', plan.totalFen ?? null)}，分 ${instalments.length} 期`, ...lines].join('\n');
};

const objectText = (kind: Kind, path: string, value: Doc): string => {
  if (Object.keys(value).length === 0) return EMPTY;
  if (path === 'plan') return planText(value);
  const values = Object.values(value);
  if (values.every((item) => item === true)) return Object.keys(value).join('、');
  if (values.every(isObject))
    return byOrder(value)
      .map((item) => (isObject(item) ? leafText('name', item.name ?? item.text ?? EMPTY) : ''))
      .join('、');
  return Object.entries(value)
    .filter(([key]) => !UNSAID.has(key))
    .map(
      ([key, item]) =>
        `${innerFieldName(kind, path === '' ? key : `${path}.${key}`)}：${fieldText(kind, path === '' ? key : `${path}.${key}`, item)}`,
    )
    .join('\n');
};

/** A value of a record as a person reads it: money with 元, days in Chinese, 是/否, lists by their names; absent → (空). */
export const fieldText = (kind: Kind, path: string, value: Json | undefined): string => {
  if (value === undefined || value === null) return EMPTY;
  if (Array.isArray(value)) return value.map(String).join('、');
  if (isObject(value)) return objectText(kind, path, value);
  return leafText(path.split('.').at(-1) ?? '', value);
};
