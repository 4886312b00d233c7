import { blank } from '../../paper/blank.ts';
import type { PaperFacts, PaperField } from '../../paper/form.ts';
import type { Block } from '../../paper/paper.ts';

export const COMMITTEE = '人民调解委员会';
const NOTARY = '公证机构（代拟稿）';

/** Who sends a letter about a debt: the mediation committee, or a notary body for which the letter is only drafted here. */
export const SENDER_FIELDS: readonly PaperField[] = [
  {
    key: 'sender',
    label: '发出单位',
    kind: 'choice',
    choices: [COMMITTEE, NOTARY],
    must: true,
    width: 4,
    help: '协议经公证、由公证机构催缴的选第二项，本所只代拟，交公证机构审定盖章',
  },
  { key: 'notary', label: '公证机构', kind: 'text', width: 4 },
  { key: 'notaryNo', label: '公证书编号', kind: 'text', width: 4 },
];

export type Sender = {
  readonly isNotary: boolean;
  readonly name: string;
  /** What the letter calls its sender. */
  readonly self: string;
  readonly seal: { readonly name: string; readonly note: string };
};

export const senderOf = ({ fields, agreement, office }: PaperFacts): Sender => {
  const isNotary = fields.sender === NOTARY;
  const name = isNotary ? fields.notary || blank(8) : agreement?.committee || office.committee;
  return {
    isNotary,
    name,
    self: isNotary ? '本处' : '本会',
    seal: { name, note: isNotary ? '（公证机构印）' : '（人民调解委员会印）' },
  };
};

/** Title of a letter; one for a notary body says that it is a draft. */
export const letterTitle = (given: PaperFacts, text: string): Block => ({
  block: 'title',
  text,
  ...(given.fields.sender === NOTARY ? { below: '（代拟稿，由公证机构审定）' } : {}),
});
