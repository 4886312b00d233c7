import { describe, expect, test } from 'vitest';
import { identityPapers } from '../../../src/documents/forms/d04-identity-papers.ts';
import { presetsOf } from '../../../src/documents/paper/make-paper.ts';
import { caseFacts } from '../../papers/case-facts.ts';
import { printForm } from './print-form.ts';

describe('the sheet before the copies of cards', () => {
  test('lists whose, which, number and pages', async () => {
    const { text } = await printForm(identityPapers, 'typical');
    expect(text).toContain('1陈建国居民身份证5149011981021100121');
    expect(text).toContain('2清河县宏远建筑劳务有限公司营业执照91350100M000100Y431');
  });

  test('says that the copies were held against the originals, and by whom', async () => {
    const { text } = await printForm(identityPapers, 'typical');
    expect(text).toContain('以上证件的复印件附后，经核对与原件一致。核对人（签名）：周记录____');
  });

  test('starts with the card of a person, the licence and head of a body, and the card of an agent', async () => {
    const { rows } = presetsOf(identityPapers, { ...(await caseFacts('typical')), fields: {}, rows: () => [] });
    expect(rows.copies?.map(({ party, paper, no }) => `${party} ${paper} ${no}`)).toEqual([
      '陈建国 居民身份证 514901198102110012',
      '清河县宏远建筑劳务有限公司 营业执照 91350100M000100Y43',
      '清河县宏远建筑劳务有限公司 法定代表人（负责人）张三丰身份证明 ',
      '清河第一建筑工程有限公司 营业执照 91350100M000100Y43',
      '清河第一建筑工程有限公司 法定代表人（负责人）张三丰身份证明 ',
      '清河第一建筑工程有限公司 委托代理人李四光身份证 ',
    ]);
  });

  test('left blank it is one page with a line for who checks', async () => {
    const { text, pages } = await printForm(identityPapers, 'blanks');
    expect(pages).toHaveLength(1);
    expect(text).toContain('经核对与原件一致。核对人（签名）：____');
  });
});
