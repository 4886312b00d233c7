import { formatDayChinese } from '../../../../domain/civil-date.ts';
import { countPeople } from '../../../../domain/count-people.ts';
import { blank } from '../../paper/blank.ts';
import type { PaperFacts } from '../../paper/form.ts';
import { inkPart } from '../../paper/ink-part.ts';
import { labelCell } from '../../paper/label-cell.ts';
import { longCell } from '../../paper/long-cell.ts';
import type { Block, PaperTableRow } from '../../paper/paper.ts';
import { textCell } from '../../paper/text-cell.ts';
import { tick } from '../../paper/tick.ts';
import { GROUPS, PROOFS, STANDINGS, STATES, WAYS, YES } from './aid-choices.ts';
import { applicantOf } from './applicant-of.ts';
import { choiceLine } from './choice-line.ts';

type Pair = readonly [string, string | undefined];

/** Three pairs, two pairs (the second answer wider) or one answer over all. */
const pairs = (...all: readonly Pair[]): PaperTableRow => {
  const last = 7 - 2 * all.length;
  return {
    cells: all.flatMap(([label, text], at) => [
      labelCell(label),
      textCell(text, {
        ...(at === all.length - 1 && last > 1 ? { columns: last } : {}),
        whole: /^[\dX]{11,}$/u.test(text ?? ''),
      }),
    ]),
    leastMm: 10,
  };
};

const person = (given: PaperFacts): PaperTableRow[] => {
  const { fields } = given;
  const who = applicantOf(given, fields.applicant);
  return [
    pairs(['姓名', who?.name], ['性别', who?.sex], ['民族', who?.ethnic]),
    pairs(['出生日期', who?.bornOn ? formatDayChinese(who.bornOn) : undefined], ['证件号码', who?.idNo]),
    pairs(['户籍所在地', fields.household]),
    pairs(['通讯地址', fields.address || who?.address]),
    pairs(['邮政编码', fields.postcode], ['联系电话', who?.phone]),
    pairs(['职业', who?.occupation], ['工作单位', fields.workplace]),
    pairs(['文化程度', fields.schooling], ['身体状况', fields.health]),
    pairs(['人群类别', choiceLine(GROUPS, fields.groups)]),
    pairs([
      '是否曾申请',
      given.blanks ? `□否　□是：${blank(12)}` : fields.before || `${tick(true, '否')}　${tick(false, '是')}`,
    ]),
    ...(fields.group === YES || given.blanks ? [pairs(['同案申请人', groupText(given)])] : []),
  ];
};

const groupText = (given: PaperFacts): string =>
  given.blanks
    ? '□没有　□有，共____人，名单见附表'
    : `同案申请人共${countPeople(given.agreement?.wages)}人，名单见附表`;

const matter = ({ fields }: PaperFacts): PaperTableRow[] => [
  pairs(['对方当事人', fields.opponent]),
  pairs(['案由', fields.cause]),
  pairs(['事项中地位', choiceLine(STANDINGS, fields.standing)]),
  pairs(['申请方式', choiceLine(WAYS, fields.way)]),
  pairs(['法律状态', choiceLine(STATES, fields.state)]),
  { cells: [labelCell('案情及\n理由概述'), longCell(fields.brief, { columns: 5 })], leastMm: 45, mayPart: true },
];

const exemption = (given: PaperFacts): PaperTableRow[] => {
  const { cite, fields, blanks } = given;
  const claim = '进城务工人员申请给付劳动报酬';
  const text = `${tick(!blanks && fields.exempt === YES, claim)}（${cite('aid-scope')}），依据${cite('aid-no-means-check')}免予核查经济困难状况。`;
  const means = fields.exempt === YES ? '免予核查，不填写' : undefined;
  return [
    {
      cells: [
        labelCell('免予核查'),
        {
          parts: [{ runs: [{ text }] }, { runs: [{ text: `证明材料：${choiceLine(PROOFS, fields.proofs)}` }] }],
          columns: 5,
        },
      ],
      leastMm: 18,
    },
    pairs(['经济状况', means]),
  ];
};

const SIGN_WIDE = { columns: 5 } as const;

const opinions = (): PaperTableRow[] =>
  [
    ['审核意见', '审核人'],
    ['审批意见', '审批人'],
  ].map(([label = '', who = '']) => ({
    cells: [labelCell(label), longCell(undefined, { ...SIGN_WIDE, after: [inkPart(who, { day: true, above: 40 })] })],
    leastMm: 26,
  }));

const statement = ({ wording }: PaperFacts): PaperTableRow => ({
  cells: [
    labelCell('申请人\n声明'),
    longCell(wording('statement'), {
      ...SIGN_WIDE,
      after: [inkPart('签名、按指印', { day: true, above: 16 })],
    }),
  ],
  leastMm: 34,
});

const handOver = (): PaperTableRow =>
  pairs([
    '申请转交',
    '司法所接收人：________________\n接收时间：____年____月____日____时____分\n转交时间：____年____月____日____时____分',
  ]);

/** The application of one person, or of one for a group (domain reference §7.3): ours above, the legal-aid body's opinions below, left to it. */
export const aidTable = (given: PaperFacts): Block => ({
  block: 'table',
  field: '法律援助申请表',
  widths: [30, 40, 22, 24, 18, 26],
  rows: [...person(given), ...matter(given), ...exemption(given), statement(given), handOver(), ...opinions()],
});
