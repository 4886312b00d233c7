import { describe, expect, test } from 'vitest';
import { rightsNotice } from '../../../src/documents/forms/d03-rights-notice.ts';
import { printForm } from './print-form.ts';

describe('the notice of rights and duties', () => {
  test('covers what the committee is, how it mediates, rights, duties and the effect, each with its article', async () => {
    const { text } = await printForm(rightsNotice, 'typical');
    for (const words of [
      '根据《中华人民共和国人民调解法》',
      '一、人民调解委员会的性质（第七条、第四条）',
      '不收取任何费用',
      '二、调解的原则（第三条、第十七条）',
      '三、当事人的权利（第二十三条）（一）选择或者接受人民调解员；（二）接受调解、拒绝调解或者随时要求终止调解；（三）要求调解公开进行或者不公开进行；（四）自主表达意愿',
      '四、当事人的义务（第二十四条）（一）如实陈述纠纷的事实',
      '（二）遵守调解现场秩序，尊重人民调解员；（三）尊重对方当事人',
      '五、协议的效力（第三十一条、第三十二条、第三十三条）',
      '六、调解不成的处理（第二十六条）',
      '人民调解员：赵敏之；记录人：周记录。',
    ])
      expect(text).toContain(words);
  });

  test('each party signs with fingerprint and a day of its own; who told them signs too', async () => {
    const { text } = await printForm(rightsNotice, 'typical');
    const signing = text.slice(text.indexOf('我（单位）已经知晓'));
    expect(signing.match(/签名：_+_*年_+月_+日/gu)).toHaveLength(3);
    expect(signing).toContain('代理人签名：');
    expect(signing).toContain('告知人（签名）：赵敏之____');
  });

  test('a labour dispute is told of arbitration after fifteen days, another dispute is not', async () => {
    const labour = await printForm(rightsNotice, 'typical');
    expect(labour.text).toContain('依照《中华人民共和国劳动争议调解仲裁法》第十四条，');
    const other = await printForm(rightsNotice, 'typical', (facts) => ({
      ...facts,
      ...(facts.case ? { case: { ...facts.case, type: '邻里' } } : {}),
    }));
    expect(other.text).not.toContain('劳动争议');
  });

  test('no heading stands at the end of a page without its text', async () => {
    for (const name of ['typical', 'nine-parties', 'blanks'] as const)
      for (const { stretches } of (await printForm(rightsNotice, name)).pages) {
        const body = stretches.filter(({ size }) => size === 16).map(({ text }) => text);
        expect(body.at(-1), name).not.toMatch(/^[一二三四五六]、/u);
      }
  });

  test('left blank it can be signed by both sides', async () => {
    const { text } = await printForm(rightsNotice, 'blanks');
    expect(text).toMatch(/人民调解员：_+；记录人：_+。/u);
    expect(text).toMatch(/申请人：签名：_+.*被申请人：签名：_+/u);
  });
});
