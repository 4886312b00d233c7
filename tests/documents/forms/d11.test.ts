import { describe, expect, test } from 'vitest';
import { capitalAmount } from '../../../domain/capital-amount.ts';
import { formatFen } from '../../../domain/format-fen.ts';
import { receipt } from '../../../src/documents/forms/d11-receipt.ts';
import { presetsOf } from '../../../src/documents/paper/make-paper.ts';
import { caseFacts } from '../../papers/case-facts.ts';
import { printForm, typing } from './print-form.ts';

const NOTHING = { fields: {}, rows: () => [] };

describe('the receipt of one payee', () => {
  test('says who got how much from whom, for which instalment of which agreement', async () => {
    const { text, pages } = await printForm(receipt, 'typical');
    expect(pages).toHaveLength(1);
    expect(text).toContain(
      '今收到清河县宏远建筑劳务有限公司支付的清河县滨河花园二期工程工资款人民币壹万零贰佰陆拾陆元陆角柒分（¥10,266.67）。该款是《人民调解协议书》（编号：〔2026〕清河县双龙镇人民调解委员会人调字第0007号）第1期的应付款项。',
    );
    expect(text).toContain('付款日期2026年12月18日支付方式银行转账');
    expect(text).toContain('凭证号20261218-0007');
  });

  test.each([1, 550, 100_000, 1_040_950, 10_700_053])('figures and 大写 of %i 分 are one amount', async (fen) => {
    const { text } = await printForm(receipt, 'typical', typing({ amountFen: String(fen) }));
    expect(text).toContain(`${capitalAmount(fen)}（¥${formatFen(fen)}）`);
  });

  test('the payee signs with a fingerprint beside the name, before a witness', async () => {
    const { text } = await printForm(receipt, 'typical');
    expect(text).toMatch(/收款人：汪华签名：_+指印/u);
    expect(text).toMatch(/见证人（签名）：_+/u);
  });

  test('with one worker the payee and the amount are carried over', async () => {
    const { fields } = presetsOf(receipt, { ...(await caseFacts('shortest')), ...NOTHING });
    expect(fields.payee).toBe('于一');
    expect(fields.amountFen).toMatch(/^\d+$/u);
    expect(fields.instalment).toBe('第1期');
  });

  test('with many workers nobody is taken for the payee of the whole payment', async () => {
    const { fields } = presetsOf(receipt, { ...(await caseFacts('typical')), ...NOTHING });
    expect([fields.payee, fields.amountFen]).toEqual(['', '']);
  });

  test('left blank everything but the words is left to the pen', async () => {
    const { text } = await printForm(receipt, 'blanks');
    expect(text).toMatch(
      /收条今收到_+支付的_+工资款人民币_+（¥_+）。该款是《人民调解协议书》（编号：_+）第_+期的应付款项/u,
    );
  });
});
