import { describe, expect, test } from 'vitest';
import { closingReport } from '../../../src/documents/forms/d17-closing-report.ts';
import { printForm } from './print-form.ts';

describe('the report that closes a case', () => {
  test('bears the number of the dossier, both days, source, parties with phone and address, facts and result', async () => {
    const { text, pages } = await printForm(closingReport, 'typical');
    expect(pages).toHaveLength(1);
    for (const words of [
      '卷号〔2026〕清河县双龙镇人民调解委员会人调字第0021号',
      '承办单位清河县双龙镇人民调解委员会',
      '承办人赵敏之填表时间2027年2月19日',
      '受案时间2026年11月20日结案时间2027年2月18日',
      '申请人陈建国联系方式13800000001地址清河县双龙镇新塘村2组',
      '被申请人清河第一建筑工程有限公司联系方式13800000002地址清河县工业园区8号',
      '案件来源依申请调解',
      '调解结果达成协议',
      '37名工人的工资分三期全部付清',
    ])
      expect(text).toContain(words);
  });

  test('has places for the handler and for who approves, each with a day', async () => {
    const { text } = await printForm(closingReport, 'typical');
    expect(text).toMatch(/承办人（签名）：_+_年_+月_+日/u);
    expect(text).toMatch(/审批人（签名）：_+_年_+月_+日/u);
  });

  test('a case that is still being mediated is no result', () => {
    expect(closingReport.fields.find(({ key }) => key === 'result')?.choices).not.toContain('调解中');
  });

  test('left blank it fits on one page and names the committee only', async () => {
    const { text } = await printForm(closingReport, 'blanks');
    expect(text).toContain('承办单位清河县双龙镇人民调解委员会承办人填表时间____年');
    expect(text).not.toMatch(/陈建国|赵敏之/u);
  });
});
