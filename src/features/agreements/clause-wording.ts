import type { ClauseTable } from '../../../domain/clauses.ts';

/** What the editor calls the blanks that the agreement itself fills. */
const WORDS: Readonly<Record<string, string>> = {
  project: '工程项目',
  periodFrom: '拖欠起月',
  periodTo: '拖欠止月',
  cutOffOn: '核算截止日',
  workers: '工人人数',
  total: '尚欠总额',
  instalments: '期数',
  creditors: '申请人',
  debtors: '被申请人',
  committee: '调委会',
  copies: '份数',
  performMode: '履行方式',
  lastDueOn: '最后一期日期',
};

export type ClauseWording = { readonly show: (text: string) => string; readonly read: (shown: string) => string };

/** Blanks of the clause texts between their name in the record, `{project}`, and the word a clerk sees and may move about, 【工程项目】. */
export const clauseWording = (table: ClauseTable): ClauseWording => {
  const words = new Map(Object.entries(WORDS));
  for (const { values = [] } of table.clauses) for (const { key, label } of values) words.set(key, label);
  const keys = new Map([...words].map(([key, word]) => [word, key]));
  return {
    show: (text) =>
      text.replace(/\{(\w+)\}/gu, (whole, key: string) => (words.has(key) ? `【${words.get(key)}】` : whole)),
    read: (shown) =>
      shown.replace(/【([^】]+)】/gu, (whole, word: string) => (keys.has(word) ? `{${keys.get(word)}}` : whole)),
  };
};
