import type { Party } from '../../../../domain/kinds/party.ts';
import type { PaperFacts } from '../../paper/form.ts';
import { labelCell } from '../../paper/label-cell.ts';
import type { Block } from '../../paper/paper.ts';
import { partiesOf } from '../../paper/parties-of.ts';
import { textCell } from '../../paper/text-cell.ts';

type Material = {
  readonly key: string;
  readonly name: string;
  readonly note: (given: PaperFacts) => string;
  readonly known: (given: PaperFacts) => boolean;
};

const isNatural = ({ kind }: Party): boolean => kind === undefined || kind === '自然人';
const workers = ({ agreement }: PaperFacts) => Object.values(agreement?.wages ?? {});
const bodies = (given: PaperFacts) => partiesOf(given).filter((party) => !isNatural(party));
const agents = (given: PaperFacts) => partiesOf(given).filter(({ agentName }) => agentName);
const missing = (total: number, have: number, what: string): string =>
  have === total ? '' : `还缺${total - have}${what}`;

/** What a notary needs (domain reference §5.6). `known` says whether the records hold what the paper is made of; the copies themselves are ticked by hand. */
export const MATERIALS: readonly Material[] = [
  {
    key: '公证申请表',
    name: '公证申请表（签名或者按指印）',
    known: () => true,
    note: () => '见本材料首页',
  },
  {
    key: '还款协议文本',
    name: '还款协议（人民调解协议书）及附件，另交可编辑的电子文本',
    known: ({ agreement }) => workers({ agreement } as PaperFacts).length > 0 && agreement?.plan !== undefined,
    note: ({ agreement }) => (agreement?.no ? `编号：${agreement.no}` : ''),
  },
  {
    key: '工人身份证复印件',
    name: '每名工人的身份证复印件',
    known: (given) => workers(given).length > 0 && workers(given).every(({ idNo }) => idNo),
    note: (given) =>
      [
        `共${workers(given).length}人`,
        missing(workers(given).length, workers(given).filter(({ idNo }) => idNo).length, '人的证件号码'),
      ]
        .filter(Boolean)
        .join('，'),
  },
  {
    key: '单位营业执照和法定代表人身份证明',
    name: '单位营业执照、法定代表人身份证明',
    known: (given) => bodies(given).length > 0 && bodies(given).every(({ uscc, legalRep }) => uscc && legalRep),
    note: (given) =>
      bodies(given)
        .map(({ name }) => name)
        .join('、'),
  },
  {
    key: '担保人的章程或者决议',
    name: '担保公司的章程或者股东会、董事会决议',
    known: () => false,
    note: ({ agreement }) => (agreement?.clauses?.guarantee?.on ? '协议约定了保证，需要提交' : '协议没有约定保证'),
  },
  {
    key: '授权委托书',
    name: '代理人、代表人的特别授权委托书',
    known: (given) => agents(given).length > 0 && agents(given).every(({ agentHasAuthority }) => agentHasAuthority),
    note: (given) =>
      agents(given)
        .map(({ agentName }) => agentName)
        .join('、') || '没有代理人',
  },
  {
    key: '工资结算资料',
    name: '工资表、考勤、结算单等欠薪依据',
    known: () => false,
    note: ({ agreement }) => agreement?.clauseValues?.payroll ?? '',
  },
  {
    key: '工程合同',
    name: '工程承包、分包合同的有关页',
    known: () => false,
    note: ({ agreement, project }) => project?.name ?? agreement?.projectName ?? '',
  },
  {
    key: '核实用的地址电话',
    name: '双方用于核实履行情况的地址、电话',
    known: (given) => partiesOf(given).length > 0 && partiesOf(given).every(({ phone, address }) => phone && address),
    note: (given) => {
      const all = partiesOf(given);
      return missing(all.length, all.filter(({ phone, address }) => phone && address).length, '方的地址或者电话');
    },
  },
];

/** Those the records know, as a field of kind 'ticks' starts with. */
export const knownMaterials = (given: PaperFacts): string =>
  MATERIALS.filter(({ known }) => known(given))
    .map(({ key }) => key)
    .join('、');

/** The checklist: what is needed, ticked where it is there, and what the records say of it. */
export const materialsTable = (given: PaperFacts): Block => {
  const ready = new Set((given.fields.ready ?? '').split('、'));
  return {
    block: 'table',
    field: '材料清单',
    widths: [14, 82, 16, 48],
    head: 1,
    rows: [
      { cells: ['序号', '材料', '已备', '说明'].map((text) => labelCell(text)) },
      ...MATERIALS.map(({ key, name, note }, at) => ({
        cells: [
          textCell(String(at + 1), { side: 'center' }),
          textCell(name),
          textCell(ready.has(key) ? '√' : '□', { side: 'center' }),
          textCell(given.blanks ? undefined : note(given)),
        ],
        leastMm: 9,
      })),
    ],
  };
};
