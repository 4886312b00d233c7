import { describe, expect, test } from 'vitest';
import { dossierNote } from '../../../src/documents/forms/d14-dossier-note.ts';
import { printForm } from './print-form.ts';

describe('the note on a dossier', () => {
  test('tells a later reader what is missing and what is kept elsewhere; what is not typed is 无', async () => {
    const { text } = await printForm(dossierNote, 'typical');
    expect(text).toContain('第21页考勤表下角破损，不影响阅读；2026年12月20日补入转账凭证一页。');
    expect(text).toContain('另处保存的材料协商录音刻成光盘一张，存放在双龙司法所档案柜2号柜。');
    expect(text).toContain('其他需要说明的情况无');
  });

  test('leaves room for later changes by hand and never claims that the rest is blank', async () => {
    const { text } = await printForm(dossierNote, 'typical');
    expect(text).toContain('立卷后的变更（注明日期、经手人）立卷人（签名）：周记录____');
    expect(text).not.toContain('以下空白');
  });

  test('left blank nothing is answered for the writer', async () => {
    const { text } = await printForm(dossierNote, 'blanks');
    expect(text).not.toContain('无');
    expect(text).toMatch(/立卷人（签名）：_+检查人（签名）：_+年月日/u);
  });
});
