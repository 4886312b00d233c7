import { describe, expect, test } from 'vitest';
import { legalAid } from '../../../src/documents/forms/fysq-legal-aid.ts';
import { textOf } from '../read-pdf.ts';
import { printForm, typing } from './print-form.ts';

describe('the application for legal aid', () => {
  test('has the person, filled in from the records, and the other side', async () => {
    const { text } = await printForm(legalAid, 'typical');
    for (const words of [
      '（）援申字〔〕第号法律援助申请表',
      '姓名陈建国性别男民族汉族',
      '出生日期1981年2月11日证件号码514901198102110012',
      '对方当事人清河县宏远建筑劳务有限公司、清河第一建筑工程有限公司',
      '案由拖欠农民工工资纠纷',
      '■农民工□残疾人',
      '■民事诉讼代理□劳动仲裁代理',
    ])
      expect(text).toContain(words);
  });

  test('a wage claim is exempt from the means test by Art. 42(3), never by Art. 32, and its means are not asked for', async () => {
    const { text } = await printForm(legalAid, 'typical');
    expect(text).toContain(
      '■进城务工人员申请给付劳动报酬（《中华人民共和国法律援助法》第三十一条第五项），依据《中华人民共和国法律援助法》第四十二条第三项免予核查经济困难状况',
    );
    expect(text).toContain('经济状况免予核查，不填写');
    expect(text).not.toContain('第三十二条');
    const other = await printForm(legalAid, 'typical', typing({ exempt: '否' }));
    expect(other.text).toContain('□进城务工人员');
    expect(other.text).not.toContain('不填写');
  });

  test('a worker of the wage list who is no party can apply; his card and telephone come along', async () => {
    const { text } = await printForm(legalAid, 'workers-500', typing({ applicant: '工人7', group: '否' }));
    expect(text).toContain('姓名工人7性别');
    expect(text).toMatch(/证件号码514901\d{11}[\dX]/u);
  });

  test('a group adds the list of applicants: a row each with a place to sign, the head on every page, the sum at the end', async () => {
    const { pages, text } = await printForm(legalAid, 'typical');
    const list = pages.filter(({ width, height }) => width > height);
    expect(list.length).toBeGreaterThan(1);
    for (const page of list) expect(textOf([page])).toContain('尚欠工资（元）签名按指印');
    expect(textOf(list)).toContain('申请人数：37人');
    expect(text).toContain('合计人民币壹佰零捌万叁仟柒佰柒拾元整（¥1,083,770.00）');
    const alone = await printForm(legalAid, 'typical', typing({ group: '否' }));
    expect(alone.text).not.toContain('申请人名单');
    expect(alone.text).not.toContain('同案申请人');
  });

  test('opinions and approval are left to the legal-aid body; the office only hands on', async () => {
    const { text } = await printForm(legalAid, 'typical');
    expect(text).toMatch(/司法所接收人：_+接收时间：_+年/u);
    expect(text).toMatch(/审核意见审核人：_+.*审批意见审批人：_+/u);
  });
});
