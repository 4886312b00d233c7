import { describe, expect, test } from 'vitest';
import { inquiryRecord } from '../../../src/documents/forms/d06-inquiry-record.ts';
import { printForm, typing } from './print-form.ts';

const FOOT = /被调查人（签名、按指印）：_{10,}/u;

describe('the record of an inquiry', () => {
  test('says when, where, who asked, who wrote, who was asked and how they stand to the parties', async () => {
    const { text } = await printForm(inquiryRecord, 'typical');
    for (const words of [
      '时间2026年11月23日14时30分至15时40分',
      '地点滨河花园二期工地项目部',
      '调查人赵敏之、王调查记录人周记录',
      '参加人无',
      '被调查人刘大勇性别男民族汉族年龄46',
      '职业或职务钢筋班班长联系方式13800000009',
      '单位或住址清河县双龙镇新塘村5组',
      '与当事人关系与申请人同班组，与被申请人无亲属关系',
    ])
      expect(text).toContain(words);
  });

  test('has question and answer in turn', async () => {
    const { text } = await printForm(inquiryRecord, 'typical');
    expect(text).toContain('听清楚了吗？答：听清楚了。问：你在工地做什么，从什么时候做到什么时候？答：我带钢筋班');
    expect(text.match(/问：/gu)).toHaveLength(6);
    expect(text.match(/答：/gu)).toHaveLength(6);
  });

  test('every page has a line for the person asked, and its number', async () => {
    for (const name of ['typical', 'longest', 'blanks'] as const) {
      const { pages } = await printForm(inquiryRecord, name);
      for (const [at, page] of pages.entries()) {
        const text = page.stretches.map((stretch) => stretch.text).join('');
        expect(text, `${name} ${at}`).toMatch(FOOT);
        expect(text).toContain(`第 ${at + 1} 页 共 ${pages.length} 页`);
      }
    }
  });

  test('the line at the foot leaves 12 mm for ink below the last text', async () => {
    const { pages } = await printForm(inquiryRecord, 'longest');
    for (const { stretches, height } of pages) {
      const foot = stretches.find(({ text }) => FOOT.test(text));
      expect(((foot?.y ?? 0) - (height - (25 * 72) / 25.4)) / (72 / 25.4)).toBeGreaterThanOrEqual(11.5);
    }
  });

  test('a party that is asked brings its own particulars', async () => {
    const { text } = await printForm(
      inquiryRecord,
      'typical',
      typing({ respondent: '陈建国', sex: '', ethnic: '', age: '', occupation: '', phone: '', address: '' }),
    );
    expect(text).toContain('被调查人陈建国性别男民族汉族年龄45职业或职务钢筋工联系方式13800000001');
  });

  test('an inquiry that goes past midnight names both days', async () => {
    const { text } = await printForm(inquiryRecord, 'typical', typing({ timeEnd: '2026-11-24T00:20' }));
    expect(text).toContain('时间2026年11月23日14时30分至2026年11月24日0时20分');
  });

  test('ends with the words of who has read it, the signature and those of the staff', async () => {
    const { text } = await printForm(inquiryRecord, 'typical');
    expect(text).toContain('以上记录我已经看过（已经向我宣读），与我所说的一致。');
    expect(text).toMatch(
      /被调查人：刘大勇签名：_+指印调查人（签名）：赵敏之_+调查人（签名）：王调查_+记录人（签名）：周记录_+/u,
    );
  });

  test('with blanks two can sign as those who ask, and the one asked gives a fingerprint', async () => {
    const { text } = await printForm(inquiryRecord, 'blanks');
    expect(text).toMatch(/被调查人：签名：_+指印调查人（签名）：_+调查人（签名）：_+记录人（签名）：_+/u);
  });
});
