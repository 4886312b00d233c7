import { countPeople } from '../../../domain/count-people.ts';
import type { Form, PaperFacts } from '../paper/form.ts';
import { namesIn, partiesOf } from '../paper/parties-of.ts';
import { GROUPS, PROOFS, STANDINGS, STATES, WAYS, YES } from './legal-aid/aid-choices.ts';
import { aidTable } from './legal-aid/aid-table.ts';
import { applicantList } from './legal-aid/applicant-list.ts';

const first = (given: PaperFacts): string =>
  partiesOf(given).find(({ role, kind }) => role === '申请人' && (kind === undefined || kind === '自然人'))?.name ??
  Object.values(given.agreement?.wages ?? {})[0]?.name ??
  '';

const isGroup = ({ fields, blanks }: PaperFacts): boolean => blanks || fields.group === YES;

/** 法律援助申请表 (domain reference §7): filled here and handed on; acceptance, approval and assignment are the legal-aid body's. */
export const legalAid: Form = {
  code: 'FYSQ',
  title: '法律援助申请表',
  group: '法律援助',
  of: 'agreement',
  alsoOf: 'case',
  version: '2026-11',
  standard: 'form',
  fields: [
    {
      key: 'applicant',
      label: '申请人',
      kind: 'text',
      must: true,
      width: 6,
      help: '写当事人或者工资清单里的姓名，证件、电话自动带出',
    },
    { key: 'group', label: '几人一起申请（附名单）', kind: 'yes-no', width: 6 },
    { key: 'household', label: '户籍所在地', kind: 'text', must: true },
    { key: 'address', label: '通讯地址', kind: 'text', must: true, width: 9 },
    { key: 'postcode', label: '邮政编码', kind: 'text', width: 3 },
    { key: 'workplace', label: '工作单位', kind: 'text', width: 6 },
    { key: 'schooling', label: '文化程度', kind: 'text', width: 3 },
    { key: 'health', label: '身体状况', kind: 'text', width: 3 },
    { key: 'groups', label: '人群类别', kind: 'ticks', choices: GROUPS, must: true },
    { key: 'before', label: '曾申请过的，写明时间、事项', kind: 'text', help: '没有申请过的不填' },
    { key: 'opponent', label: '对方当事人', kind: 'text', must: true, width: 8 },
    { key: 'cause', label: '案由', kind: 'text', must: true, width: 4 },
    { key: 'standing', label: '申请事项中的地位', kind: 'choice', choices: STANDINGS, must: true, width: 4 },
    { key: 'way', label: '申请方式', kind: 'choice', choices: WAYS, must: true, width: 4 },
    { key: 'state', label: '事项的法律状态', kind: 'choice', choices: STATES, must: true, width: 4 },
    { key: 'brief', label: '案情及理由概述', kind: 'long', rows: 8, must: true },
    { key: 'exempt', label: '农民工讨薪，免予核查经济困难', kind: 'yes-no', must: true, width: 4 },
    { key: 'proofs', label: '证明材料', kind: 'ticks', choices: PROOFS, must: true, width: 8 },
  ],
  laws: ['aid-no-means-check', 'aid-scope'],
  wordings: {
    statement: {
      label: '申请人声明',
      text: '本人所填内容和提交的材料真实，知道法律援助不收取费用，也知道提供虚假材料应当承担的法律责任；同意司法所把本表和材料转交法律援助机构。',
    },
  },
  presets: (given) => ({
    applicant: first(given),
    group: countPeople(given.agreement?.wages) > 1 ? YES : '否',
    address: partiesOf(given).find(({ name }) => name === first(given))?.address ?? '',
    workplace: given.employer?.name ?? '',
    groups: '农民工',
    before: '',
    opponent: namesIn(partiesOf(given), '被申请人'),
    cause: given.case?.type ? `${given.case.type}纠纷` : '',
    standing: STANDINGS[0] ?? '',
    way: WAYS[0] ?? '',
    state: given.agreement ? '调解中' : (STATES[0] ?? ''),
    brief: given.agreement?.facts || given.case?.brief || '',
    exempt: given.case?.type === '拖欠农民工工资' ? YES : '否',
    proofs: given.agreement ? '人民调解协议书' : '',
  }),
  sections: (given) => [
    {
      blocks: [
        { block: 'number', text: '（　　）援申字〔　　　〕第　　　号' },
        { block: 'title', text: '法律援助申请表' },
        aidTable(given),
      ],
    },
    ...(isGroup(given) ? [{ across: true, blocks: applicantList(given) }] : []),
  ],
};
