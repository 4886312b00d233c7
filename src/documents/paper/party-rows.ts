import { idCardFacts } from '../../../domain/id-card-facts.ts';
import type { Party } from '../../../domain/kinds/party.ts';
import { ageOn } from '../age-on.ts';
import { labelCell } from './label-cell.ts';
import type { PaperTableRow } from './paper.ts';
import { textCell } from './text-cell.ts';

/** The columns these rows stand in, in mm: three pairs of word and answer behind the first word and the name. */
export const PARTY_WIDTHS: readonly number[] = [30, 38, 13, 12, 13, 22, 13, 19];
const REST = PARTY_WIDTHS.length - 1;

const pair = (label: string, text: string | undefined, second: string, other: string | undefined): PaperTableRow => ({
  cells: [
    labelCell(label),
    textCell(text, { columns: 2, whole: /^[\dA-Z]+$/u.test(text ?? '') }),
    labelCell(second, { columns: 2 }),
    textCell(other, { columns: 3 }),
  ],
});

const line = (label: string, text: string | undefined): PaperTableRow => ({
  cells: [labelCell(label), textCell(text, { columns: REST })],
});

const known = (label: string, text: string | undefined): PaperTableRow[] => (text ? [line(label, text)] : []);

const agentText = ({ agentName, agentHasAuthority }: Party): string | undefined =>
  agentName ? `${agentName}${agentHasAuthority ? '（特别授权）' : ''}` : undefined;

const serviceText = ({ serviceAddress, address, eService }: Party): string =>
  [serviceAddress !== address ? serviceAddress : undefined, eService ? '同意电子送达' : undefined]
    .filter(Boolean)
    .join('；');

const personRow = (role: string, name: string, party: Party, on: string): PaperTableRow => ({
  cells: [
    labelCell(`${role}${name}`),
    textCell(party.name),
    labelCell('性别'),
    textCell(party.sex ?? (party.idNo ? idCardFacts(party.idNo)?.sex : undefined), { side: 'center' }),
    labelCell('民族'),
    textCell(party.ethnic, { side: 'center' }),
    labelCell('年龄'),
    textCell(ageOn(party, on)?.toString(), { side: 'center' }),
  ],
});

const personRows = (role: string, party: Party, on: string): PaperTableRow[] => [
  personRow(role, '姓名', party, on),
  pair('职业或职务', party.occupation, '联系方式', party.phone),
  line('证件号码', party.idNo ? `${party.idType ?? '公民身份号码'}　${party.idNo}` : undefined),
  line('单位或住址', party.address),
];

const bodyRows = (role: string, party: Party): PaperTableRow[] => [
  line(`${role}名称`, party.name),
  pair('统一社会信用代码', party.uscc, '联系方式', party.phone),
  pair('法定代表人（负责人）', party.legalRep, '职务', party.legalRepTitle),
  line('单位或住址', party.address),
];

/** The rows of one party stand on one page. */
const together = (rows: readonly PaperTableRow[]): PaperTableRow[] =>
  rows.map((row, at) => (at < rows.length - 1 ? { ...row, withNext: true } : row));

/** The seven fields of the 2010 form (domain reference §1.3) and the number of the card or the body. The age is that on `on`. */
export const partyRows = (role: string, party: Party, on: string): PaperTableRow[] =>
  together([
    ...(party.kind === undefined || party.kind === '自然人' ? personRows(role, party, on) : bodyRows(role, party)),
    ...known('送达地址', serviceText(party)),
    ...known('委托代理人', agentText(party)),
  ]);

/** Height of a row that is written in by hand. */
const PEN_MM = 11;

/** The same, left to the pen, for a person or a body. */
export const blankPartyRows = (role: string): PaperTableRow[] => [
  ...penRows(`${role}\n姓名（名称）`, '证件号码\n（信用代码）'),
  { ...pair('法定代表人（负责人）', undefined, '委托代理人', undefined), leastMm: PEN_MM },
];

/** The same for who can only be a person. */
export const blankPersonRows = (role: string): PaperTableRow[] => penRows(`${role}姓名`, '证件号码');

const penRows = (name: string, number: string): PaperTableRow[] =>
  [
    line(name, undefined),
    {
      cells: [
        labelCell('性别'),
        textCell(undefined),
        labelCell('民族'),
        textCell(undefined, { columns: 3 }),
        labelCell('年龄'),
        textCell(undefined),
      ],
    },
    pair('职业或职务', undefined, '联系方式', undefined),
    line(number, undefined),
    line('单位或住址', undefined),
  ].map((row) => ({ ...row, leastMm: PEN_MM }));
