import { idCardFacts } from '../../domain/id-card-facts.ts';
import type { Party } from '../../domain/kinds/party.ts';
import { ageOn } from './age-on.ts';

const naturalParts = (party: Party, on: string): (string | undefined)[] => {
  const facts = party.idNo ? idCardFacts(party.idNo) : null;
  const age = ageOn(party, on);
  return [
    party.sex ?? facts?.sex,
    party.ethnic,
    age === undefined ? undefined : `${age}岁`,
    party.occupation,
    party.idNo ? `${party.idType ?? '公民身份号码'}${party.idNo}` : undefined,
    party.address ? `住${party.address}` : undefined,
    party.phone ? `联系电话${party.phone}` : undefined,
  ];
};

const bodyParts = (party: Party): (string | undefined)[] => [
  party.uscc ? `统一社会信用代码${party.uscc}` : undefined,
  party.address ? `住所地${party.address}` : undefined,
  party.legalRep
    ? `法定代表人（负责人）${party.legalRep}${party.legalRepTitle ? `，${party.legalRepTitle}` : ''}`
    : undefined,
  party.phone ? `联系电话${party.phone}` : undefined,
];

/** The line of one party on D09 (domain reference §1.3): name, then what is known, in the order of the form; the age on the day of the document. */
export const partyParagraph = (party: Party, on: string): string => {
  const natural = party.kind === undefined || party.kind === '自然人';
  const parts = [
    party.name,
    ...(natural ? naturalParts(party, on) : bodyParts(party)),
    party.serviceAddress && party.serviceAddress !== party.address ? `送达地址${party.serviceAddress}` : undefined,
    party.eService ? '同意电子送达' : undefined,
    party.agentName ? `委托代理人${party.agentName}${party.agentHasAuthority ? '（特别授权）' : ''}` : undefined,
  ];
  return `${parts.filter((part) => part !== undefined && part !== '').join('，')}。`;
};
