import { describe, expect, test } from 'vitest';
import { application } from '../../../src/documents/forms/d01-application.ts';
import { presetsOf } from '../../../src/documents/paper/make-paper.ts';
import { caseFacts } from '../../papers/case-facts.ts';
import { printForm } from './print-form.ts';

describe('the application', () => {
  test('names every party with the fields of the 2010 form', async () => {
    const { text } = await printForm(application, 'typical');
    expect(text).toContain(
      '申请人姓名陈建国性别男民族汉族年龄45职业或职务钢筋工联系方式13800000001证件号码公民身份号码514901198102110012单位或住址清河县双龙镇新塘村2组',
    );
    expect(text).toContain('被申请人名称清河县宏远建筑劳务有限公司');
    expect(text).toMatch(/统一社会信用代码91350100M000100Y43联系方式13800000002/u);
    expect(text).toContain('委托代理人李四光');
  });

  test('tells the dispute and numbers what is asked for', async () => {
    const { text } = await printForm(application, 'typical');
    expect(text).toContain('退场时公司给每个人出了结算单，至今没有付清。');
    expect(text).toContain(
      '1、请求清河县宏远建筑劳务有限公司付清拖欠的工资。2、请求清河第一建筑工程有限公司先行清偿。',
    );
  });

  test('says that the applicant was told the rules and applies of free will', async () => {
    const { text } = await printForm(application, 'typical');
    expect(text).toContain(
      '清河县双龙镇人民调解委员会已向我说明申请人民调解的有关规定，我自愿申请该委员会调解上述纠纷。',
    );
  });

  test('only applicants sign, each with a place for the fingerprint', async () => {
    const { text } = await printForm(application, 'nine-parties');
    const signing = text.slice(text.indexOf('我自愿申请'));
    for (const name of ['甲一', '乙二二', '丙三', '丁四四', '戊五']) expect(signing).toContain(`申请人：${name}签名：`);
    expect(signing.match(/指印/gu)).toHaveLength(5);
    expect(signing).not.toMatch(/有限公司|壬九/u);
  });

  test('a third party is called one', async () => {
    const { text } = await printForm(application, 'nine-parties');
    expect(text).toContain('第三人姓名壬九');
  });

  test('the rows of a party are never parted by the end of a page', async () => {
    const { pages } = await printForm(application, 'nine-parties');
    for (const page of pages.slice(0, 2)) {
      const text = page.stretches.map((stretch) => stretch.text).join('');
      expect(text.match(/单位或住址/gu)?.length).toBe(text.match(/(?:姓名|名称)(?!（)/gu)?.length);
    }
  });

  test('starts with the facts and requests of the case', async () => {
    const { fields, rows } = presetsOf(application, { ...(await caseFacts('typical')), fields: {}, rows: () => [] });
    expect(fields.facts).toMatch(/施工总承包单位承担先行清偿责任。$/u);
    expect(rows.requests?.map(({ text }) => text)).toEqual([
      '请求被申请人付清拖欠的工资。',
      '请求总承包单位先行清偿。',
    ]);
  });

  test('left blank it has both parties, three numbers and a place to sign', async () => {
    const { text } = await printForm(application, 'blanks');
    for (const words of [
      '申请人姓名（名称）',
      '被申请人姓名（名称）',
      '纠纷简要情况',
      '1、2、3、',
      '申请人：签名：____',
    ])
      expect(text).toContain(words);
    expect(text).not.toMatch(/陈建国|1380/u);
  });
});
