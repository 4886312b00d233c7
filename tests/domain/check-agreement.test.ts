import { describe, expect, test } from 'vitest';
import { type CalendarData, calendarFrom } from '../../domain/calendar.ts';
import { checkAgreement } from '../../domain/check-agreement.ts';
import type { AgreementDoc } from '../../domain/kinds/agreement.ts';
import data from '../../resources/rules/calendar.json' with { type: 'json' };
import { shortest, TODAY } from '../documents/agreement-samples.ts';

const calendar = calendarFrom(data as CalendarData);
const found = (agreement: AgreementDoc, openConflict = false) =>
  checkAgreement(agreement, { today: TODAY, calendar, openConflict }).map(
    ({ severity, code, path }) => `${severity} ${code} ${path}`,
  );
const good = shortest();
const withParty = (id: string, change: object): AgreementDoc => ({
  ...good,
  parties: { ...good.parties, [id]: { ...good.parties[id], ...change } as never },
});
const withInstalment = (change: object): AgreementDoc => {
  const { plan } = good;
  const q1 = { ...plan?.instalments.q1, ...change } as never;
  return { ...good, plan: { totalFen: plan?.totalFen ?? 0, instalments: { q1 } } };
};
const withClause = (key: string, text: string): AgreementDoc => ({
  ...good,
  clauses: { ...good.clauses, [key]: { order: 1, on: true, text } },
});

describe('what must stand before an agreement is made final', () => {
  test('an agreement that is right has no complaint', () => expect(found(good)).toEqual([]));

  test('V3: an instalment without payer or way is named', () => {
    const { payer, way, ...bare } = good.plan?.instalments.q1 ?? { order: 1, dueOn: '2026-12-18', amountFen: 1 };
    const agreement = { ...good, plan: { totalFen: good.plan?.totalFen ?? 0, instalments: { q1: bare } } };
    expect(found(agreement)).toEqual([
      'error missing plan.instalments.q1.payer',
      'error missing plan.instalments.q1.way',
    ]);
  });

  test('V3: an amount written twice must be the same both times', () => {
    expect(found(withClause('way', '先付人民币壹仟肆佰零玖元伍角（¥1,409.50）。'))).toEqual([]);
    expect(found(withClause('way', '先付人民币壹仟圆整（1000元），余款按期支付。'))).toEqual([]);
    expect(found(withClause('way', '先付人民币壹仟肆佰元整（¥1,409.50）。'))).toEqual([
      'error amount-words-differ clauses.way',
    ]);
  });

  test('V4: instalments and wage list must come to the total', () => {
    const fen = good.plan?.totalFen ?? 0;
    expect(found(withInstalment({ amountFen: fen - 1 }))).toEqual(['error plan-total-differs plan']);
    expect(found({ ...good, plan: { totalFen: fen + 1, instalments: good.plan?.instalments ?? {} } })).toEqual([
      'error total-differs plan',
    ]);
    expect(found({ ...good, wages: {} })).toContain('error missing wages');
  });

  test('V7: an agent without special authority cannot settle', () => {
    expect(found(withParty('p2', { agentName: '李四光' }))).toEqual([
      'error agent-without-authority parties.p2.agentName',
    ]);
    expect(found(withParty('p2', { agentName: '李四光', agentHasAuthority: true }))).toEqual([]);
  });

  test.each(['尽快', '有钱就还', '年底前后'])('V10: 「%s」 is pointed out wherever a person wrote it', (word) => {
    expect(found({ ...good, facts: `${word}付清` })).toEqual(['warning wording-blurs facts']);
    expect(found(withClause('way', `${word}付清`))).toEqual(['warning wording-blurs clauses.way']);
    expect(found(withInstalment({ note: word }))).toEqual(['warning wording-blurs plan.instalments.q1.note']);
    expect(found({ ...good, clauseValues: { court: 'x', payroll: word } })).toEqual([
      'warning wording-blurs clauseValues.payroll',
    ]);
  });

  test('a guarantee that does not say 连带责任 is pointed out; an unnamed guarantor is an error', () => {
    expect(found(withClause('guarantee', '由某某保证。'))).toEqual([
      'error missing clauseValues.guarantor',
      'warning wording-blurs clauses.guarantee',
    ]);
  });

  test('what will print as a line to fill by hand is said before', () => {
    const { periodTo, recorder, ...bare } = good;
    expect(found(bare)).toEqual(['warning left-blank periodTo', 'warning left-blank recorder']);
  });

  test('one copy for each party and one for the committee, at least', () =>
    expect(found({ ...good, copies: 2 })).toEqual(['error number-out-of-range copies']));

  test('nothing is made final over an open conflict', () =>
    expect(found(good, true)).toEqual(['error conflict-open ']));
});
