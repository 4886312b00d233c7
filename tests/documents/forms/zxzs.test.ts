import { describe, expect, test } from 'vitest';
import { executionCertificate } from '../../../src/documents/forms/zxzs-execution-certificate.ts';
import { printForm, typing } from './print-form.ts';

describe('the application for the certificate of execution', () => {
  test('names applicant, who is to be executed, the notarised document and the law', async () => {
    const { text } = await printForm(executionCertificate, 'typical');
    for (const words of [
      '申请人（债权人）：陈建国，',
      '被申请执行人：清河县宏远建筑劳务有限公司，',
      '公证书（编号：（2026）清河证民字第218号）出具执行证书',
      '依据《中华人民共和国公证法》第三十七条和《公证程序规则》第五十五条',
    ])
      expect(text).toContain(words);
    expect(text).not.toContain('被申请执行人：清河第一建筑工程有限公司');
  });

  test('what was paid is taken off, and the target is the sum of its lines', async () => {
    const { text } = await printForm(executionCertificate, 'typical');
    expect(text).toContain(
      '工资总额（共37人，各人金额见所附清单）人民币壹佰零捌万叁仟柒佰柒拾元整（¥1,083,770.00），已付人民币叁拾陆万壹仟贰佰伍拾陆元陆角陆分（¥361,256.66）',
    );
    expect(text).toContain('未付工资¥722,513.34');
    expect(text).toContain('合计¥724,500.34人民币柒拾贰万肆仟伍佰元零叁角肆分');
  });

  test('the limit is counted from the first instalment that was not paid, the earlier of the two ways', async () => {
    const { text } = await printForm(executionCertificate, 'typical');
    expect(text).toContain('最早一期的应付日为2027年1月18日');
    expect(text).toContain('《中华人民共和国民事诉讼法》第二百五十条为二年，按最早一期计算至2029年1月18日');
  });

  test('interest is asked for only where it was typed', async () => {
    const { text } = await printForm(executionCertificate, 'typical', typing({ lateFen: '' }));
    expect(text).not.toContain('逾期利息¥');
    expect(text).not.toContain('合计¥');
  });
});
