import { describe, expect, test } from 'vitest';
import { capitalAmount } from '../../../domain/capital-amount.ts';
import { formatFen } from '../../../domain/format-fen.ts';
import { wageLinesInOrder } from '../../../domain/wage-list.ts';
import { receiptList } from '../../../src/documents/forms/d11b-receipt-list.ts';
import type { BareFacts } from '../../../src/documents/paper/make-paper.ts';
import { caseFacts } from '../../papers/case-facts.ts';
import { textOf } from '../read-pdf.ts';
import { printForm } from './print-form.ts';

const paying =
  (change: Partial<NonNullable<BareFacts['payment']>>) =>
  (facts: BareFacts): BareFacts =>
    facts.payment ? { ...facts, payment: { ...facts.payment, ...change } } : facts;

describe('the receipt that all workers of a payment sign', () => {
  test('names every person once with the part that annex 2 gives, and the parts add up to the payment', async () => {
    const { text } = await printForm(receiptList, 'typical');
    const { agreement, payment } = await caseFacts('typical');
    const people = new Map(
      wageLinesInOrder(agreement?.wages ?? {}).map(([, { name, idNo }]) => [`${name}${idNo}`, name]),
    );
    // One of them worked in two teams and signs once.
    expect(people.size).toBe(37);
    const parts = [...people.keys()].map((person) => {
      const found = new RegExp(`${person}([\\d,]+\\.\\d\\d)`, 'u').exec(text);
      expect(found, person).not.toBeNull();
      return Number(found?.[1]?.replaceAll(/[,.]/gu, ''));
    });
    expect(parts.reduce((sum, fen) => sum + fen, 0)).toBe(payment?.amountFen);
    expect(text).toContain(`合计（37人）${formatFen(payment?.amountFen ?? 0)}`);
    expect(text).toContain(`合计：${capitalAmount(payment?.amountFen ?? 0)}（¥${formatFen(payment?.amountFen ?? 0)}）`);
  });

  test('the subtotals of its pages add up to the total', async () => {
    const { text } = await printForm(receiptList, 'typical');
    const sums = [...text.matchAll(/本页小计（\d+人）([\d,]+\.\d\d)/gu)].map(([, sum = '']) =>
      Number(sum.replaceAll(/[,.]/gu, '')),
    );
    expect(sums.length).toBeGreaterThan(1);
    expect(sums.reduce((all, fen) => all + fen, 0)).toBe((await caseFacts('typical')).payment?.amountFen);
  });

  test('every page has the head with places for signature and fingerprint; the total never stands without a worker', async () => {
    for (const name of ['typical', 'workers-500'] as const) {
      const { pages } = await printForm(receiptList, name);
      for (const page of pages) {
        const text = textOf([page]);
        expect(text).toMatch(/序号姓名公民身份号码实收金额本人签名按指印1?/u);
        expect(text).toMatch(/\d{17}[\dX]/u);
      }
    }
  });

  test('what was divided as recorded with the payment is printed so; who gets nothing does not sign', async () => {
    const { agreement } = await caseFacts('typical');
    const [first, second] = wageLinesInOrder(agreement?.wages ?? {});
    const allocation = { [first?.[0] ?? '']: 100_000, [second?.[0] ?? '']: 0 };
    const { text } = await printForm(receiptList, 'typical', paying({ allocation, amountFen: 100_000 }));
    expect(text).toContain(`${first?.[1].name}${first?.[1].idNo}1,000.00`);
    expect(text).not.toContain(second?.[1].idNo);
    expect(text).toContain('合计（1人）1,000.00');
  });

  test('a payment that nobody has divided leaves every amount to the pen', async () => {
    const { text } = await printForm(receiptList, 'typical', paying({ amountFen: 12_345 }));
    expect(text).not.toMatch(/\d\.\d\d/u);
    expect(text).toMatch(/合计：人民币_+（¥_+）/u);
  });

  test('left blank it has rows to write in on one page', async () => {
    const { pages, text } = await printForm(receiptList, 'blanks');
    expect(pages).toHaveLength(1);
    expect(text).toMatch(/合计（_+人）/u);
    expect(text).not.toMatch(/0\.00/u);
  });
});
