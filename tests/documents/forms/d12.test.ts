import { describe, expect, test } from 'vitest';
import { followUpRecord } from '../../../src/documents/forms/d12-follow-up.ts';
import { printForm, typing } from './print-form.ts';

describe('the record of a visit after the agreement', () => {
  test('bears the number of the agreement, who was visited, why, when, how and what was found', async () => {
    const { text, pages } = await printForm(followUpRecord, 'typical');
    expect(pages).toHaveLength(1);
    for (const words of [
      '当事人陈建国',
      '调解协议编号〔2026〕清河县双龙镇人民调解委员会人调字第0007号',
      '回访事由陈建国等37人与清河县宏远建筑劳务有限公司拖欠农民工工资纠纷',
      '回访时间2026年12月25日15时20分',
      '回访方式□上门■电话□视频□来所□工地',
      '第一期工资361,256.66元已于2026年12月18日由劳务公司转入37名工人本人账户',
      '履行状态□未到期■部分履行□已履行□逾期□拒绝□已申请执行',
    ])
      expect(text).toContain(words);
  });

  test('an hour that nobody noted is not made up', async () => {
    const { text } = await printForm(followUpRecord, 'typical', typing({ time: '' }));
    expect(text).toContain('回访时间2026年12月25日回访方式');
  });

  test('the visitor signs; the visited may', async () => {
    const { text } = await printForm(followUpRecord, 'typical');
    expect(text).toMatch(/被回访人：陈建国签名：_+.*回访人（签名）：赵敏之_+年月日（以下空白）/u);
  });

  test('left blank no box is ticked', async () => {
    const { text } = await printForm(followUpRecord, 'blanks');
    expect(text).not.toContain('■');
    expect(text).toContain('□上门□电话□视频□来所□工地');
  });
});
