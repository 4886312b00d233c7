import type { Party } from '../../../domain/kinds/party.ts';
import { partyParagraph } from '../party-paragraph.ts';
import { blank } from './blank.ts';
import type { Block } from './paper.ts';

/** The fields of the party block (domain reference §1.3), left to the pen; who acts for a body is asked too. */
const EMPTY = `姓名（名称）${blank(5)}　性别${blank(2)}　民族${blank(2)}　年龄${blank(2)}　职业或职务${blank(5)}　联系方式${blank(6)}　证件号码${blank(9)}　单位或住址${blank(12)}　法定代表人${blank(5)}。`;

/** One paragraph per party: "申请人：…"; where none is known, one with blanks. The age is that on `on`. */
export const partyLines = (role: string, parties: readonly Party[], on: string): Block[] =>
  (parties.length > 0 ? parties.map((party) => partyParagraph(party, on)) : [EMPTY]).map((text) => ({
    block: 'paragraph',
    field: '当事人',
    runs: [{ text: `${role}：`, bold: true }, { text }],
  }));
