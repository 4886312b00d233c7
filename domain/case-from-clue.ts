import type { CaseDoc } from './kinds/case.ts';
import type { ClueDoc } from './kinds/clue.ts';
import type { Party } from './kinds/party.ts';
import type { Office, User } from './office.ts';
import { partiesInOrder } from './party-names.ts';
import type { LedgerRecord } from './record.ts';

/** Who began the matter: a clue of the office's own screening is 主动调解, one that people brought is 依申请. */
const sourceOf = (clue: ClueDoc): string => {
  if (clue.source === '信访转办') return '信访部门委托移送';
  if (clue.source === '公安') return '公安机关委托移送';
  if (clue.source === '人社转办' || clue.source === '综治中心' || clue.source === '上级交办') return '其他部门委托移送';
  return clue.source === '来访' || clue.source === '来电' ? '依申请调解' : '主动调解';
};

/** "覃水生等47人与鑫达劳务有限公司拖欠农民工工资纠纷" (domain reference §1.4 D00). */
const disputeTitle = (
  parties: Readonly<Record<string, Party>> | undefined,
  type: string,
  people: number | undefined,
): string => {
  const all = partiesInOrder(parties);
  const mine = all.filter(({ role }) => role !== '被申请人');
  const other = all.find(({ role }) => role === '被申请人');
  const first = mine[0]?.name ?? '';
  const crowd =
    people !== undefined && people > mine.length && people > 1
      ? `${first}等${people}人`
      : mine.map(({ name }) => name).join('、');
  return `${crowd}${other ? `与${other.name}` : ''}${type}纠纷`;
};

/** A case opened from a clue: parties, project, employer, people and amount are carried over once. */
export const caseFromClue = (
  clue: LedgerRecord<'clue'>,
  { today, office, user }: { today: string; office: Office; user: User },
): CaseDoc => {
  const { doc } = clue;
  return {
    title: disputeTitle(doc.parties, doc.type, doc.people),
    clueId: clue.id,
    acceptedOn: today,
    source: sourceOf(doc),
    type: doc.type,
    ...(doc.typeVersion ? { typeVersion: doc.typeVersion } : {}),
    parties: Object.fromEntries(
      partiesInOrder(doc.parties).map(({ id, ...party }) => [id, { ...party, role: party.role ?? '申请人' }]),
    ),
    ...(doc.projectId ? { projectId: doc.projectId } : {}),
    ...(doc.employerId ? { employerId: doc.employerId } : {}),
    ...(doc.people === undefined ? {} : { people: doc.people }),
    ...(doc.amountFen === undefined ? {} : { amountFen: doc.amountFen }),
    brief: doc.brief,
    place: doc.place,
    mediator: user.name,
    committee: office.committee,
    committeeKind: office.committeeKind,
    status: '已受理',
    result: '调解中',
  };
};
