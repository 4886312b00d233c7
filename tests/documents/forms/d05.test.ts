import { describe, expect, test } from 'vitest';
import { powerOfAttorney } from '../../../src/documents/forms/d05-power-of-attorney.ts';
import { presetsOf } from '../../../src/documents/paper/make-paper.ts';
import { caseFacts } from '../../papers/case-facts.ts';
import { printForm, typing } from './print-form.ts';

describe('the power of attorney', () => {
  test('names principal, agent, relation, matter and term', async () => {
    const { text } = await printForm(powerOfAttorney, 'typical');
    for (const words of [
      '委托人名称清河第一建筑工程有限公司',
      '受托人姓名李四光性别男民族汉族年龄44',
      '证件号码公民身份号码514901198203220034',
      '与委托人关系公司员工',
      '参加清河县双龙镇人民调解委员会对陈建国等37人与清河县宏远建筑劳务有限公司拖欠农民工工资纠纷的调解。',
      '委托期限自签署之日起至本次调解终结之日止',
    ])
      expect(text).toContain(words);
  });

  test('special powers are ticked singly and named as 特别授权 above the signature', async () => {
    const { text } = await printForm(powerOfAttorney, 'typical');
    expect(text).toContain('特别授权■承认对方的请求□变更自己的请求□放弃自己的请求■签署调解协议等文书');
    expect(text).toContain('代理权限为特别授权（承认对方的请求；签署调解协议等文书）。');
  });

  test.each(['承认对方的请求', '变更自己的请求', '放弃自己的请求', '签署调解协议等文书'])(
    'one special power alone: %s',
    async (power) => {
      const { text } = await printForm(powerOfAttorney, 'typical', typing({ special: power }));
      const special = text.slice(text.indexOf('特别授权'), text.indexOf('以上各项'));
      expect(special.match(/■[^□■]+/gu)).toEqual([`■${power}`]);
      expect(text).toContain(`代理权限为特别授权（${power}）。`);
    },
  );

  test('without a special tick it is a general power, and none is ever ticked beforehand', async () => {
    const { text } = await printForm(powerOfAttorney, 'typical', typing({ special: '' }));
    expect(text).toContain('代理权限为一般授权。');
    const { fields } = presetsOf(powerOfAttorney, { ...(await caseFacts('typical')), fields: {}, rows: () => [] });
    expect(fields).toMatchObject({ principal: '清河第一建筑工程有限公司', agent: '李四光', special: '' });
  });

  test('the special powers stand on the page that is signed', async () => {
    for (const name of ['typical', 'longest', 'rare', 'blanks'] as const) {
      const { pages } = await printForm(powerOfAttorney, name);
      const last = (pages.at(-1)?.stretches ?? []).map(({ text }) => text).join('');
      expect(last, name).toContain('放弃自己的请求');
      expect(last, name).toContain('受托人（签名）');
    }
  });

  test('principal signs with fingerprint or seal, agent signs', async () => {
    const { text } = await printForm(powerOfAttorney, 'typical');
    expect(text).toMatch(/委托人：清河第一建筑工程有限公司负责人签名：_+盖章或指印受托人（签名）：李四光_+年月日/u);
  });

  test('left blank every box is empty', async () => {
    const { text } = await printForm(powerOfAttorney, 'blanks');
    expect(text).not.toContain('■');
    expect(text.match(/□/gu)).toHaveLength(10);
    expect(text).not.toContain('代理权限为');
  });

  test('with blanks the principal may be a body with its head, the agent is a person', async () => {
    const { text } = await printForm(powerOfAttorney, 'blanks');
    expect(text).toContain('委托人姓名（名称）');
    expect(text).toContain('法定代表人（负责人）受托人姓名性别');
  });
});
