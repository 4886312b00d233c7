import { describe, expect, test } from 'vitest';
import { judicialConfirmation } from '../../../src/documents/forms/sfqr-judicial-confirmation.ts';
import { type BareFacts, makePaper, presetsOf } from '../../../src/documents/paper/make-paper.ts';
import { caseFacts } from '../../papers/case-facts.ts';
import { printForm } from './print-form.ts';

const on = async (day: string): Promise<BareFacts> => ({
  ...(await caseFacts('typical')),
  on: day,
  fields: {},
  rows: () => [],
});

describe('the application for judicial confirmation', () => {
  test('both sides are applicants, with everything known of them, and both sign', async () => {
    const { text } = await printForm(judicialConfirmation, 'typical');
    expect(text).toContain('申请人：陈建国，男，汉族');
    expect(text).toContain('申请人：清河县宏远建筑劳务有限公司，统一社会信用代码91350100M000100Y43');
    expect(text).not.toContain('被申请人');
    expect(text.match(/签名：_/gu)).toHaveLength(4);
  });

  test('asks the court to confirm the agreement of that number and day', async () => {
    const { text } = await printForm(judicialConfirmation, 'typical');
    expect(text).toContain(
      '请求确认清河县双龙镇人民调解委员会于2026年11月25日主持达成的《人民调解协议书》（编号：〔2026〕清河县双龙镇人民调解委员会人调字第0007号）有效。',
    );
    expect(text).toContain('此致清河县人民法院');
  });

  test('the thirty days run from the day after effect; past them nothing is said of being in time', async () => {
    const facts = (await on('2026-12-25')) as BareFacts;
    expect(presetsOf(judicialConfirmation, facts).fields.facts).toContain('三十日内（至2026年12月25日）共同提出申请');
    const late = presetsOf(judicialConfirmation, await on('2026-12-26')).fields.facts;
    expect(late).toContain('自2026年11月25日起生效');
    expect(late).not.toContain('三十日内');
  });

  test('the articles are those of the day: 2023 text from 2024 on, 2021 text before', async () => {
    expect(presetsOf(judicialConfirmation, await on('2026-11-25')).fields.facts).toContain(
      '《中华人民共和国民事诉讼法》第二百零五条',
    );
    expect(presetsOf(judicialConfirmation, await on('2023-06-01')).fields.facts).toContain(
      '《中华人民共和国民事诉讼法》第二百零一条',
    );
  });

  test('on a day on which no wording of the law is known it is not made', async () => {
    const made = makePaper(judicialConfirmation, await on('2010-06-01'));
    expect(made).toMatchObject({ ok: false, problems: [{ code: 'law-unknown' }] });
  });

  test('has the promise of both sides and what goes with it', async () => {
    const { text } = await printForm(judicialConfirmation, 'typical');
    for (const words of [
      '没有恶意串通、规避法律的行为',
      '1.人民调解协议书（含附件）1份',
      '2.人民调解委员会主持调解的证明1份',
      '5.授权委托书1份',
    ])
      expect(text).toContain(words);
  });
});
