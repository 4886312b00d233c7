import { describe, expect, test } from 'vitest';
import { monthlyReport } from '../../../src/documents/forms/ydtz-monthly-report.ts';
import { linesOf } from '../read-pdf.ts';
import { printForm, typing } from './print-form.ts';

const MM = 72 / 25.4;
/** Where the type area ends. */
const BOTTOM = (297 - 35) * MM;

describe('the monthly report', () => {
  test('its sentences are the figures of the records', async () => {
    const { text } = await printForm(monthlyReport, 'typical');
    for (const words of [
      '清河县双龙司法所关于2026年11月矛盾纠纷排查和人民调解工作情况的报告',
      '本期开展排查2次，新登记矛盾纠纷4件，涉及48人、金额112.98万元。',
      '按风险等级：橙色1件、蓝色2件、绿色1件。本期销号1件，移送0件；期末未化解6件。',
      '本期办结调解案件3件，涉及当事人6人，达成协议2件，成功率66.7%',
      '本期新登记拖欠农民工工资1件，涉及38人、金额108.38万元，其中政府投资项目欠薪1件',
      '本期签订还款协议1件，约定金额108.38万元；本期到账0.00万元；期末没有逾期的协议。',
    ])
      expect(text).toContain(words);
  });

  test('is compared with the same days of the year before by the rule of the KPI', async () => {
    const { text } = await printForm(monthlyReport, 'typical');
    expect(text).toContain('拖欠农民工工资案件件22持平');
    expect(text).toContain('涉及人数人4773下降35.6%');
    expect(text).toContain('拖欠金额万元120.23226.23下降46.9%');
  });

  test('without figures of the year before nothing is compared, until somebody types them with their source', async () => {
    const { text } = await printForm(monthlyReport, 'shortest');
    expect(text).toContain('拖欠农民工工资案件件0—没有同期数');
    const typed = await printForm(
      monthlyReport,
      'shortest',
      typing({ beforeMatters: '4', beforePeople: '60', beforeFen: '10000000', beforeSource: '县人社局2025年11月报表' }),
    );
    expect(typed.text).toContain('拖欠农民工工资案件件04下降100.0%');
    expect(typed.text).toContain('上年同期数来源：县人社局2025年11月报表。');
  });

  test('a month in which nothing happened is a zero report', async () => {
    const { text } = await printForm(monthlyReport, 'shortest');
    expect(text).toContain('没有新发现的矛盾纠纷（零报告）');
    expect(text).toContain('本期没有办结的调解案件。');
    expect(text).toContain('本期没有新登记拖欠农民工工资。本年没有登记拖欠农民工工资。');
  });

  test('the annex has a row for every type of the code list and adds up', async () => {
    const { text } = await printForm(monthlyReport, 'typical');
    expect(text).toContain('附件矛盾纠纷排查和人民调解月度台账（2026年11月）');
    expect(text).toContain('拖欠农民工工资138108.381');
    expect(text).toContain('婚姻家庭000.000');
    expect(text).toContain('合计448112.983');
  });

  test.each(['typical', 'shortest', 'longest', 'blanks'] as const)(
    'a heading never stands at the foot of a page without what it heads: %s',
    async (name) => {
      const { pages } = await printForm(monthlyReport, name);
      for (const page of pages) {
        const lines = linesOf(page).filter((line) => line.every(({ size }) => size === 16));
        const last = lines.at(-1)?.[0];
        // Lines to write on are drawn: below a heading there is at least room for one.
        if (/^[一二三四五六]、/u.test(last?.text ?? '')) expect(last?.y).toBeLessThan(BOTTOM - 11 * MM);
      }
    },
  );

  test('a period that is no calendar month is named by its days', async () => {
    const { text } = await printForm(monthlyReport, 'typical', (facts) => ({
      ...facts,
      ...(facts.figures ? { figures: { ...facts.figures, period: { fromOn: '2026-10-26', toOn: '2026-11-25' } } } : {}),
    }));
    expect(text).toContain('关于2026年10月26日至2026年11月25日矛盾纠纷');
  });
});
