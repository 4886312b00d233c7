import { agreementBalance } from './agreement-balance.ts';
import type { Calendar } from './calendar.ts';
import { addDays, daysBetween } from './civil-date.ts';
import type { Kind } from './kinds/kind.ts';
import type { PaymentDoc } from './kinds/payment.ts';
import { partyNames } from './party-names.ts';
import type { LedgerRecord } from './record.ts';

export type DueItem = {
  readonly kind: Kind | 'parked';
  readonly recordId: string;
  readonly title: string;
  readonly dueOn: string | null;
  readonly tone: 'red' | 'amber' | 'plain';
  /** Why it stands here, one plain sentence. */
  readonly reason: string;
  /** What the button says. */
  readonly action: string;
};

export type DueLedgers = {
  readonly clues: readonly LedgerRecord<'clue'>[];
  readonly cases: readonly LedgerRecord<'case'>[];
  readonly agreements: readonly LedgerRecord<'agreement'>[];
  readonly payments: readonly LedgerRecord<'payment'>[];
  readonly followUps: readonly LedgerRecord<'followUp'>[];
  readonly conflicts: readonly LedgerRecord<'conflict'>[];
  readonly parkedCount: number;
  readonly today: string;
  readonly calendar: Calendar;
};

/** Days after which a labour case (调解仲裁法 §14) or any other case (about a month) is long. */
const CASE_DAYS = { labour: 15, other: 30 } as const;
/** Days to apply for 司法确认 (人民调解法 §33) and days after an instalment by which somebody should have visited (V9). */
const CONFIRM_DAYS = 30;
const VISIT_DAYS = 7;
const CLOSED: ReadonlySet<string> = new Set(['草稿', '已销号', '已移送', '不属实', '并案', '中止']);
const TONE_ORDER = { red: 0, amber: 1, plain: 2 } as const;

const clueTitle = ({ doc }: LedgerRecord<'clue'>): string => `${partyNames(doc.parties) || doc.place} ${doc.type}`;

const clueItems = ({ clues, today }: DueLedgers): DueItem[] =>
  clues.flatMap((clue): DueItem[] => {
    const { doc } = clue;
    if (CLOSED.has(doc.status)) return [];
    const base = {
      kind: 'clue' as const,
      recordId: clue.id,
      title: clueTitle(clue),
      dueOn: doc.dueOn ?? null,
      action: '打开',
    };
    if (doc.status === '待销号审核')
      return [{ ...base, tone: 'plain', reason: '等另一个人审核销号。', action: '去审核' }];
    if (doc.dueOn && doc.dueOn < today)
      return [{ ...base, tone: 'red', reason: `化解时限已过 ${daysBetween(doc.dueOn, today)} 天。` }];
    if ((doc.level ?? 0) >= 4 && !doc.leader)
      return [
        { ...base, tone: 'red', reason: `${doc.level === 5 ? '红' : '橙'}色事项还没有包案领导。`, action: '去落实' },
      ];
    if (doc.level === 5) return [{ ...base, tone: 'red', reason: '红色事项，每天要有进展记录。', action: '记进展' }];
    if (doc.dueOn && daysBetween(today, doc.dueOn) <= 3)
      return [{ ...base, tone: 'amber', reason: '化解时限快到了。' }];
    return [];
  });

const caseItems = ({ cases, today }: DueLedgers): DueItem[] =>
  cases.flatMap((one): DueItem[] => {
    const { doc } = one;
    if (doc.status !== '已受理' && doc.status !== '调解中') return [];
    const labour = doc.type === '拖欠农民工工资' || doc.type === '其他劳动争议';
    const limit = labour ? CASE_DAYS.labour : CASE_DAYS.other;
    const days = daysBetween(doc.acceptedOn, today);
    if (days <= limit) return [];
    const reason = labour
      ? `受理已 ${days} 天；超过 15 天未达成协议的，当事人可以申请仲裁。`
      : `受理已 ${days} 天，调解一般在一个月内结束。`;
    return [
      {
        kind: 'case',
        recordId: one.id,
        title: doc.title,
        dueOn: addDays(doc.acceptedOn, limit),
        tone: 'amber',
        reason,
        action: '打开',
      },
    ];
  });

const instalmentReason = (daysLeft: number, order: number): string =>
  daysLeft < 0
    ? `第 ${order} 期逾期 ${-daysLeft} 天，请催促履行。`
    : daysLeft === 0
      ? `第 ${order} 期今天到期。`
      : `第 ${order} 期还有 ${daysLeft} 天到期，请提醒付款方。`;

/** Payments by agreement, so that ten years of them are walked once and not once for each agreement. */
const paymentsByAgreement = (payments: DueLedgers['payments']): ReadonlyMap<string, readonly PaymentDoc[]> => {
  const by = new Map<string, PaymentDoc[]>();
  for (const { doc } of payments) {
    const own = by.get(doc.agreementId);
    if (own) own.push(doc);
    else by.set(doc.agreementId, [doc]);
  }
  return by;
};

const agreementItems = ({ agreements, payments, followUps, today }: DueLedgers): DueItem[] => {
  const paid = paymentsByAgreement(payments);
  return agreements.flatMap((agreement): DueItem[] => {
    const { doc, id } = agreement;
    if (doc.status === '已定稿')
      return [
        {
          kind: 'agreement',
          recordId: id,
          title: doc.title,
          dueOn: null,
          tone: 'plain',
          reason: '已定稿，等双方签字后登记签署日期。',
          action: '去登记',
        },
      ];
    if (doc.status !== '已签署' && doc.status !== '履行中') return [];
    const next = agreementBalance(doc, paid.get(id) ?? [], today).instalments.find(({ status }) => status !== '已付');
    const base = { kind: 'agreement' as const, recordId: id, title: doc.title };
    const out: DueItem[] = [];
    if (next) {
      const left = daysBetween(today, next.dueOn);
      if (left <= 7)
        out.push({
          ...base,
          dueOn: next.dueOn,
          tone: left < 0 ? 'red' : 'amber',
          reason: instalmentReason(left, next.order),
          action: left < 0 ? '去催促' : '记付款',
        });
      const visited = followUps.some(({ doc: visit }) => visit.agreementId === id && visit.visitedOn >= next.dueOn);
      if (left < -VISIT_DAYS && !visited)
        out.push({
          ...base,
          kind: 'followUp',
          dueOn: addDays(next.dueOn, VISIT_DAYS),
          tone: 'amber',
          reason: '到期一周了还没有回访记录。',
          action: '去回访',
        });
    }
    const confirmLeft = doc.signedOn ? CONFIRM_DAYS - daysBetween(doc.signedOn, today) : -1;
    if (doc.signedOn && confirmLeft >= 0 && confirmLeft <= 10) {
      out.push({
        ...base,
        kind: 'case',
        recordId: doc.caseId,
        dueOn: addDays(doc.signedOn, CONFIRM_DAYS),
        tone: 'plain',
        reason: `双方要司法确认的，还有 ${confirmLeft} 天可以共同申请。`,
        action: '打开',
      });
    }
    return out;
  });
};

const upkeepItems = ({ conflicts, parkedCount, agreements, clues, cases }: DueLedgers): DueItem[] => {
  const titles = new Map<string, string>([...agreements, ...cases].map(({ id, doc }) => [id, doc.title]));
  for (const clue of clues) titles.set(clue.id, clueTitle(clue));
  const open = conflicts.filter(({ doc }) => doc.status === 'open');
  const out = open.map(
    (one): DueItem => ({
      kind: 'conflict',
      recordId: one.id,
      title: titles.get(one.doc.recordId) ?? '一条记录',
      dueOn: null,
      tone: 'red',
      reason: '两个人改了同一处，要选定用哪一个。',
      action: '去选定',
    }),
  );
  if (parkedCount > 0)
    out.push({
      kind: 'parked',
      recordId: 'parked',
      title: `${parkedCount} 条改动县里没有接收`,
      dueOn: null,
      tone: 'red',
      reason: '内容都在，要看原因再处理。',
      action: '去处理',
    });
  return out;
};

/** What is due and what is red, worst and oldest first (今日). */
export const dueItems = (ledgers: DueLedgers): readonly DueItem[] =>
  [...upkeepItems(ledgers), ...clueItems(ledgers), ...agreementItems(ledgers), ...caseItems(ledgers)].sort(
    (a, b) => TONE_ORDER[a.tone] - TONE_ORDER[b.tone] || ((a.dueOn ?? '9999') < (b.dueOn ?? '9999') ? -1 : 1),
  );
