import { describe, expect, test } from 'vitest';
import { firstDemand } from '../../../src/documents/forms/cj1-first-demand.ts';
import type { BareFacts } from '../../../src/documents/paper/make-paper.ts';
import { presetsOf } from '../../../src/documents/paper/make-paper.ts';
import { caseFacts } from '../../papers/case-facts.ts';
import { printForm, typing } from './print-form.ts';

const on = async (day: string): Promise<BareFacts> => ({
  ...(await caseFacts('typical')),
  on: day,
  fields: {},
  rows: () => [],
});

const forNotary = typing({
  sender: '公证机构（代拟稿）',
  notary: '清河县公证处',
  notaryNo: '（2026）清河证民字第218号',
});

describe('the first letter about an overdue instalment', () => {
  test('has title, addressee, agreement, instalment, sum in figures and capitals, and a day', async () => {
    const { text } = await printForm(firstDemand, 'typical');
    for (const words of [
      '编号：〔2026〕清河县双龙镇人民调解委员会催字第0007号催缴通知书（第一次）清河县宏远建筑劳务有限公司：',
      '因拖欠工资发生的纠纷，已经调解达成协议，即清河县双龙镇人民调解委员会于2026年11月25日主持达成的《人民调解协议书》（编号：〔2026〕清河县双龙镇人民调解委员会人调字第0007号）',
      '你（单位）与陈建国等37人',
      '第二期款项应于2027年1月18日付清。截至2027年1月20日，尚有下列款项未付：',
      '逾期未付工资¥361,256.67人民币叁拾陆万壹仟贰佰伍拾陆元陆角柒分',
      '请你（单位）在2027年1月23日前付清上述款项',
      '清河县双龙镇人民调解委员会（人民调解委员会印）2027年1月20日',
    ])
      expect(text).toContain(words);
  });

  test('what is overdue is counted from plan and payments; what is paid or not yet due is not asked for', async () => {
    expect(presetsOf(firstDemand, await on('2026-12-30')).fields.overdueFen).toBe('');
    const first = presetsOf(firstDemand, { ...(await on('2026-12-30')), payments: [] }).fields;
    expect(first).toMatchObject({ overdueTerms: '第一期', dueOn: '2026-12-18', overdueFen: '36125666' });
    // A payment that comes after the day of the letter is not known in it.
    expect(presetsOf(firstDemand, await on('2026-12-18')).fields.overdueFen).toBe('');
    const two = presetsOf(firstDemand, await on('2027-02-20')).fields;
    expect(two).toMatchObject({ overdueTerms: '第二期、第三期', dueOn: '2027-01-18', overdueFen: '72251334' });
  });

  test('interest is added only where it was typed, and the sum is that of its lines', async () => {
    expect((await printForm(firstDemand, 'typical')).text).not.toContain('逾期利息¥');
    const { text } = await printForm(firstDemand, 'typical', typing({ lateFen: '198700' }));
    expect(text).toContain('逾期利息¥1,987.00人民币壹仟玖佰捌拾柒元整');
    expect(text).toContain('合计¥363,243.67人民币叁拾陆万叁仟贰佰肆拾叁元陆角柒分');
  });

  test('consequences are those of the agreement, in its own words, and of the law', async () => {
    const { text } = await printForm(firstDemand, 'typical');
    expect(text).toContain('按照协议第六条“加速到期”约定：“任何一期逾期10日未足额支付的，其余各期视为全部到期');
    expect(text).toContain('依据《中华人民共和国劳动争议调解仲裁法》第十六条向人民法院申请支付令');
    expect(text).not.toContain('公证法');
  });

  test('it is the committee that reminds by its duty in law; nothing in the letter is an order', async () => {
    const { text } = await printForm(firstDemand, 'typical');
    expect(text).toContain('本会依据《中华人民共和国人民调解法》第三十一条督促当事人履行协议');
    expect(text).toContain('不是行政机关或者人民法院的决定');
    for (const word of ['责令', '勒令', '必须', '否则', '严惩', '后果自负', '司法所']) expect(text).not.toContain(word);
  });

  test('for a notary body it is a draft, under the notary’s name and law', async () => {
    const { text } = await printForm(firstDemand, 'typical', forNotary);
    expect(text).toContain('（代拟稿，由公证机构审定）');
    expect(text).toContain('协议经清河县公证处公证，公证书编号：（2026）清河证民字第218号');
    expect(text).toContain('《中华人民共和国公证法》第三十七条、《公证程序规则》第五十五条，向本处申请出具执行证书');
    expect(text).toContain('清河县公证处（公证机构印）');
    expect(text).not.toContain('本会');
  });

  test('left blank it can be filled in by hand, with a place for the proof that it was handed over', async () => {
    const { text, pages } = await printForm(firstDemand, 'blanks');
    expect(text).toMatch(/催缴通知书（第一次）_+：/u);
    expect(text).toContain('送达方式□当面□邮寄（单号：');
    expect(text).not.toContain('undefined');
    expect(pages).toHaveLength(2);
  });
});
