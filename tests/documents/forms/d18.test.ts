import { describe, expect, test } from 'vitest';
import { performanceReminder } from '../../../src/documents/forms/d18-performance-reminder.ts';
import { presetsOf } from '../../../src/documents/paper/make-paper.ts';
import { caseFacts } from '../../papers/case-facts.ts';
import { printForm } from './print-form.ts';
import { rowsOf } from './rows-of.ts';

const on = async (day: string) =>
  presetsOf(performanceReminder, { ...(await caseFacts('typical')), on: day, fields: {}, rows: () => [] }).rows.due;

describe('the letter that urges to keep an agreement', () => {
  test('names the agreement, what was due when, what came and what is missing', async () => {
    const { text } = await printForm(performanceReminder, 'typical');
    expect(text).toContain('清河县宏远建筑劳务有限公司：你（单位）与陈建国等37人有');
    expect(text).toContain('《人民调解协议书》（编号：〔2026〕清河县双龙镇人民调解委员会人调字第0007号）');
    expect(text).toContain(
      '第1期2026年12月18日361,256.66161,256.66200,000.00第2期2027年1月18日361,256.670.00361,256.67',
    );
    expect(text).toContain('未付合计：人民币伍拾陆万壹仟贰佰伍拾陆元陆角柒分（¥561,256.67）。');
  });

  test('urges under the article on supervision, gives a day, and orders nothing', async () => {
    const { text } = await printForm(performanceReminder, 'typical');
    expect(text).toContain(
      '人民调解委员会依照《中华人民共和国人民调解法》第三十一条，对调解协议的履行情况进行监督，督促当事人履行约定的义务。请你（单位）在2027年2月1日前',
    );
    expect(text).toContain('不是行政机关的决定，也不是人民法院的支付令');
    expect(text).toContain('《中华人民共和国劳动争议调解仲裁法》第十六条');
    expect(text).not.toMatch(/责令|必须|限你|命令|严惩|强制|拘留/u);
  });

  test('what was paid too much on one instalment is no debt of less than nothing', async () => {
    const due = [{ term: '第1期', dueOn: '2026-10-20', dueFen: '10000', paidFen: '20000' }];
    const { text } = await printForm(performanceReminder, 'typical', rowsOf({ due }));
    expect(text).toContain('未付合计：人民币零元整（¥0.00）');
  });

  test('starts with the instalments that are overdue on its day, and with nothing where none is', async () => {
    expect(await on('2026-12-01')).toEqual([]);
    expect(await on('2027-01-19')).toEqual([{ term: '第2期', dueOn: '2027-01-18', dueFen: '36125667', paidFen: '0' }]);
  });

  test('left blank the sums are left to the pen, in both ways', async () => {
    const { text } = await printForm(performanceReminder, 'blanks');
    expect(text).toMatch(/未付合计：人民币_+（¥_+）/u);
    expect(text).not.toMatch(/\d\.\d\d/u);
  });
});
