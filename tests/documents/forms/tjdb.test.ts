import { describe, expect, test } from 'vitest';
import { wageLinesInOrder } from '../../../domain/wage-list.ts';
import { representatives } from '../../../src/documents/forms/tjdb-representatives.ts';
import { caseFacts } from '../../papers/case-facts.ts';
import { textOf } from '../read-pdf.ts';
import { printForm } from './print-form.ts';

describe('the election of representatives', () => {
  test('says who elects for what, whom, with which scope, before which witness and when', async () => {
    const { text } = await printForm(representatives, 'typical');
    expect(text).toContain(
      '清河县滨河花园二期工程务工人员共37人，因追讨2026年3月至8月的工资，对清河县宏远建筑劳务有限公司',
    );
    expect(text).toContain('依照《中华人民共和国劳动争议调解仲裁法》第七条，全体推选人推选下列人员为代表人');
    for (const words of [
      '1汪华51946119830801712418766609182',
      '3王梅德',
      '■提出调解申请■陈述事实并提交证据■参加调解并转达意见■代收文书并告知推选人',
      '见证人（签名）：王网格',
      '2026年11月25日',
    ])
      expect(text).toContain(words);
  });

  test('gives no power to settle for all: each worker signs, or gives a special power', async () => {
    const { text } = await printForm(representatives, 'typical');
    expect(text).toContain('变更、放弃请求，承认对方的请求，进行和解，必须经被代表的推选人同意');
    expect(text).toContain('另行出具逐项写明特别授权的授权委托书');
    expect(text).toContain('仅凭本推选书，代表人不能代替其他人签署调解协议（《中华人民共和国民事诉讼法》第五十六条）');
    const scope = representatives.fields.find(({ key }) => key === 'scope')?.choices ?? [];
    expect(scope.join()).not.toMatch(/承认|变更|放弃|和解|签署/u);
  });

  test('two to five representatives', () => {
    const list = representatives.lists?.find(({ key }) => key === 'representatives');
    expect([list?.least, list?.most]).toEqual([2, 5]);
  });

  test('every elector has a row with places for signature and fingerprint, under the head on every page', async () => {
    for (const name of ['typical', 'workers-500'] as const) {
      const { pages } = await printForm(representatives, name);
      const lists = pages.filter((page) => textOf([page]).includes('推选人名单') && !textOf([page]).includes('附后'));
      const { agreement } = await caseFacts(name);
      const all = textOf(lists);
      for (const [, { name: worker, idNo }] of wageLinesInOrder(agreement?.wages ?? {}))
        expect(all.split(`${worker}${idNo}`)).toHaveLength(2);
      for (const page of lists) expect(textOf([page])).toContain('序号姓名公民身份号码联系电话本人签名按指印');
    }
  });

  test('fewer than ten workers are not told that the law gives them representatives', async () => {
    const { text } = await printForm(representatives, 'nine-parties');
    expect(text).toContain('务工人员共5人');
    expect(text).not.toContain('劳动争议调解仲裁法');
  });

  test('left blank it has five rows for representatives and a list to write in', async () => {
    const { text } = await printForm(representatives, 'blanks');
    expect(text).toMatch(/推选代表人书_+务工人员共_+人，因_+，对_+有共同请求/u);
    expect(text).toContain('依照《中华人民共和国劳动争议调解仲裁法》第七条');
    expect(text).not.toContain('■');
  });
});
