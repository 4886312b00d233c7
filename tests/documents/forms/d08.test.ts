import { describe, expect, test } from 'vitest';
import { mediationRecord } from '../../../src/documents/forms/d08-mediation-record.ts';
import { printForm, typing } from './print-form.ts';

describe('the record of mediation', () => {
  test('says when, where, about what, and who was present', async () => {
    const { text } = await printForm(mediationRecord, 'typical');
    for (const words of [
      '时间2026年11月25日9时30分地点双龙镇人民调解室',
      '事由陈建国等37人与清河县宏远建筑劳务有限公司拖欠农民工工资纠纷',
      '当事人申请人陈建国被申请人清河县宏远建筑劳务有限公司被申请人清河第一建筑工程有限公司（委托代理人李四光）',
      '参加人清河县人力资源和社会保障局劳动监察大队孙工',
    ])
      expect(text).toContain(words);
  });

  test('the notice names the articles of rights and duties', async () => {
    const { text } = await printForm(mediationRecord, 'typical');
    expect(text).toContain('依照《中华人民共和国人民调解法》第二十三条、第二十四条，调解员已向各方当事人说明');
  });

  test('an agreement needs no other way; a sentence without a full stop gets one', async () => {
    const { text } = await printForm(mediationRecord, 'typical');
    expect(text).toContain('调解结果达成协议。各方自愿达成人民调解协议');
    expect(text).toContain('具体内容见人民调解协议书。');
    expect(text).not.toContain('第二十六条');
  });

  test.each(['未达成协议', '终止'])('when it failed (%s) the parties are told of the other ways', async (result) => {
    const { text } = await printForm(mediationRecord, 'typical', typing({ result, resultText: '双方对金额分歧较大' }));
    expect(text).toContain(
      `${result}。双方对金额分歧较大。依照《中华人民共和国人民调解法》第二十六条，调解员已告知各方，可以依法通过仲裁、行政、司法等途径维护自己的权利。`,
    );
  });

  test('parties, invited helpers, mediator and recorder sign; without helpers there is no line for them', async () => {
    const { text } = await printForm(mediationRecord, 'typical');
    expect(text).toMatch(/参加人（签名）：_+人民调解员（签名）：赵敏之_+记录人（签名）：周记录_+/u);
    const alone = await printForm(mediationRecord, 'typical', typing({ attendees: '' }));
    expect(alone.text).toContain('参加人无');
    expect(alone.text).not.toContain('参加人（签名）');
  });

  test('each invited helper has a line of its own', async () => {
    const { text } = await printForm(mediationRecord, 'typical', typing({ attendees: '孙工、新塘村村委会李主任' }));
    expect(text).toMatch(/参加人（签名）：孙工_+参加人（签名）：新塘村村委会李主任_+人民调解员/u);
  });
});
