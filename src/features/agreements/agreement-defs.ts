import type { FieldDef } from '../../forms/field-def.ts';

type Codes = (listId: string) => readonly string[];

/** 工资事实 (domain reference §5.2 clauses 2, 3). */
export const factDefs: readonly FieldDef[] = [
  { path: 'title', label: '纠纷名称', kind: 'text', must: true, width: 12 },
  { path: 'projectName', label: '工程项目（务工地点）', kind: 'text', width: 6 },
  { path: 'periodFrom', label: '拖欠起（年月）', kind: 'month', width: 2 },
  { path: 'periodTo', label: '拖欠止（年月）', kind: 'month', width: 2 },
  { path: 'cutOffOn', label: '核算截止日', kind: 'day', width: 2 },
  { path: 'facts', label: '纠纷主要事实、争议事项及各方责任', kind: 'long', rows: 4, must: true },
];

/** 签署 (D09). */
export const signingDefs = (codes: Codes): readonly FieldDef[] => [
  { path: 'performMode', label: '履行方式', kind: 'choice', choices: codes('C06'), width: 3 },
  {
    path: 'copies',
    label: '一式几份',
    kind: 'count',
    width: 3,
    help: '每方一份，调委会留一份；送法院、公证处的另加。',
  },
  { path: 'place', label: '调解地点', kind: 'text', width: 6 },
  { path: 'mediator', label: '人民调解员', kind: 'text', must: true, width: 3 },
  { path: 'recorder', label: '记录人', kind: 'text', width: 3 },
  { path: 'committee', label: '人民调解委员会', kind: 'text', must: true, width: 6 },
];

/** Carried through the form whole; each has its own editor. */
export const VALUE_DEFS: readonly FieldDef[] = [
  { path: 'wages', label: '工资清单', kind: 'value', width: 0 },
  { path: 'plan', label: '分期计划', kind: 'value', width: 0 },
  { path: 'clauses', label: '条款', kind: 'value', width: 0 },
  { path: 'clauseValues', label: '条款内容', kind: 'value', width: 0 },
  { path: 'glyphPictures', label: '字图', kind: 'value', width: 0 },
];
