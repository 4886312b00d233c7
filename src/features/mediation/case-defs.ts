import { CASE_STATUSES } from '../../../domain/kinds/case.ts';
import type { FieldDef } from '../../forms/field-def.ts';
import { statusChoices } from '../../forms/status-choices.ts';

type Codes = (listId: string) => readonly string[];

/** 受理 (domain reference §1.4 D02). */
export const caseBasics = (codes: Codes): readonly FieldDef[] => [
  { path: 'title', label: '案件名称', kind: 'text', must: true, help: '如：×××等38人与××公司拖欠农民工工资纠纷' },
  { path: 'acceptedOn', label: '受理日期', kind: 'day', must: true, width: 3 },
  { path: 'source', label: '案件来源', kind: 'choice', choices: codes('C04'), must: true, width: 3 },
  { path: 'type', label: '纠纷类型', kind: 'choice', choices: codes('C03'), must: true, width: 3 },
  { path: 'level', label: '案件等级', kind: 'choice', choices: codes('C10'), width: 3 },
  { path: 'people', label: '涉及人数', kind: 'count', width: 3 },
  { path: 'amountFen', label: '涉及金额（元）', kind: 'money', width: 5 },
  { path: 'place', label: '调解地点', kind: 'text', width: 4 },
  { path: 'brief', label: '纠纷简要情况', kind: 'long', must: true, rows: 4 },
];

/** 办理: who mediates and where the case stands. */
export const caseHandling = (codes: Codes, currentStatus: string): readonly FieldDef[] => [
  { path: 'mediator', label: '人民调解员', kind: 'text', width: 3 },
  { path: 'recorder', label: '记录人', kind: 'text', width: 3 },
  { path: 'committee', label: '人民调解委员会', kind: 'text', width: 6 },
  {
    path: 'status',
    label: '办理状态',
    kind: 'choice',
    choices: statusChoices('case', CASE_STATUSES, currentStatus),
    must: true,
    width: 3,
  },
  { path: 'result', label: '调解结果', kind: 'choice', choices: codes('C05'), width: 3 },
  { path: 'performStatus', label: '履行状态', kind: 'choice', choices: codes('C08'), width: 3 },
  { path: 'closedOn', label: '结案日期', kind: 'day', width: 3 },
  { path: 'remark', label: '备注', kind: 'long', rows: 2 },
];
