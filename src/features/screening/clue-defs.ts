import { CLUE_STATUSES } from '../../../domain/kinds/clue.ts';
import type { FieldDef } from '../../forms/field-def.ts';
import { statusChoices } from '../../forms/status-choices.ts';

type Codes = (listId: string) => readonly string[];
const LEVEL_WORDS = { 5: '红', 4: '橙', 3: '黄', 2: '蓝', 1: '绿' } as const;

/** 基本情况 (domain reference §3.1). */
export const clueBasics = (codes: Codes): readonly FieldDef[] => [
  { path: 'foundOn', label: '发现日期', kind: 'day', must: true, width: 3 },
  { path: 'type', label: '纠纷类型', kind: 'choice', choices: codes('C03'), must: true, width: 3 },
  { path: 'source', label: '线索来源', kind: 'choice', choices: codes('C12'), width: 3 },
  { path: 'finder', label: '排查人', kind: 'text', width: 3 },
  { path: 'place', label: '发生地（村居、网格、项目）', kind: 'text', must: true, width: 6 },
  { path: 'people', label: '涉及人数', kind: 'count', width: 2 },
  { path: 'amountFen', label: '涉及金额（元）', kind: 'money', width: 4 },
  { path: 'brief', label: '简要情况', kind: 'long', must: true, rows: 4 },
  { path: 'demand', label: '主要诉求', kind: 'long', rows: 2 },
  { path: 'signs', label: '激化迹象', kind: 'set', choices: codes('C15') },
];

/** 欠薪情况 (domain reference §4.6); only for wage arrears. */
export const clueWage = (
  codes: Codes,
  questions: readonly { key: string; question: string }[],
): readonly FieldDef[] => [
  { path: 'industry', label: '行业', kind: 'choice', choices: codes('C13'), width: 3 },
  { path: 'investKind', label: '投资类型', kind: 'choice', choices: codes('C19'), width: 3 },
  { path: 'periodFrom', label: '拖欠起（年月）', kind: 'month', width: 3 },
  { path: 'periodTo', label: '拖欠止（年月）', kind: 'month', width: 3 },
  { path: 'causes', label: '欠薪原因', kind: 'set', choices: codes('C21') },
  ...questions.map(
    ({ key, question }): FieldDef => ({
      path: `facts.${key}`,
      label: question,
      kind: 'choice',
      choices: ['有', '无', '未核'],
      width: 4,
    }),
  ),
];

/** 处置: level, who leads, until when. */
export const clueHandling = (codes: Codes, currentStatus: string, levelWord: string): readonly FieldDef[] => [
  {
    path: 'level',
    label: '风险等级',
    kind: 'number-choice',
    numberWords: LEVEL_WORDS,
    width: 3,
    help: `按规则算是「${levelWord}」。可往上调；往下调由所长定。`,
  },
  { path: 'levelReason', label: '调整理由', kind: 'text', width: 3 },
  {
    path: 'status',
    label: '办理状态',
    kind: 'choice',
    choices: statusChoices('clue', CLUE_STATUSES, currentStatus),
    must: true,
    width: 3,
  },
  { path: 'dueOn', label: '化解时限', kind: 'day', width: 3 },
  { path: 'leader', label: '包案领导', kind: 'text', width: 3 },
  { path: 'owner', label: '包案责任人', kind: 'text', width: 3 },
  { path: 'ownerPhone', label: '责任人电话', kind: 'text', width: 3 },
  { path: 'unit', label: '责任单位', kind: 'text', width: 3 },
  { path: 'coUnits', label: '协同单位', kind: 'text', width: 12 },
  { path: 'measures', label: '化解措施', kind: 'long', rows: 2 },
  { path: 'result', label: '销号原因', kind: 'choice', choices: codes('C17'), width: 6 },
  { path: 'closedOn', label: '销号日期', kind: 'day', width: 3 },
  { path: 'remark', label: '备注', kind: 'long', rows: 2 },
];
