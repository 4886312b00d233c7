import { textWidth } from '../advance-width.ts';
import { orBlank } from './blank.ts';
import type { Block } from './paper.ts';
import { OFFICIAL_PITCH } from './paper-look.ts';
import { prose } from './prose.ts';

/** A 公文 from 文号 to 落款 (GB/T 9704-2012, domain reference §10.4). */
export type OfficialLetter = {
  /** 发文机关标志, where the red head is printed too. */
  readonly head?: string;
  readonly no?: string;
  readonly title: string;
  readonly to: string;
  readonly body: readonly Block[];
  readonly attachments?: readonly string[];
  readonly from: string;
  readonly day: string;
  /** "联系人：…，联系电话：…", in brackets below the day (附注). */
  readonly note?: string;
};

const MARK = '附件：';

/** 附件说明: a line below the text, names one below the other, each going on below its own beginning, no mark behind. */
const attachmentNote = (names: readonly string[]): Block[] =>
  names.map((name, at) => {
    const number = names.length > 1 ? `${at + 1}. ` : '';
    return prose('附件说明', `${at === 0 ? MARK : ''}${number}${name}`, {
      indent: at === 0 ? 2 : 2 + textWidth(MARK),
      hang: 2 + textWidth(MARK) + textWidth(number),
      tied: true,
      ...(at === 0 ? { above: OFFICIAL_PITCH } : {}),
    });
  });

export const officialLetter = ({
  head,
  no,
  title,
  to,
  body,
  attachments = [],
  from,
  day,
  note,
}: OfficialLetter): Block[] => [
  ...(head || no ? [{ block: 'number' as const, text: no ?? '', ...(head ? { head } : {}) }] : []),
  { block: 'title', text: title },
  prose('主送机关', `${orBlank(to, 8)}：`, { indent: 0 }),
  ...body,
  ...attachmentNote(attachments),
  { block: 'signing', parties: [], lines: [], seal: { name: from, note: '' }, day },
  ...(note ? [prose('附注', `（${note}）`, { above: OFFICIAL_PITCH })] : []),
];
