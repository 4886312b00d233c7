import { describe, expect, test } from 'vitest';
import type { Block, Signing } from '../../../src/documents/paper/paper.ts';
import { renderPaper } from '../../papers/render-paper.ts';
import { readPdf, textOf } from '../read-pdf.ts';

const paragraph = (text: string): Block => ({ block: 'paragraph', field: '正文', runs: [{ text }] });
const filler = (count: number): Block[] => Array.from({ length: count }, (_, at) => paragraph(`第${at + 1}行。`));

const pagesOf = async (blocks: readonly Block[]) =>
  readPdf(
    (
      await renderPaper({
        code: 'D08',
        title: '试',
        edition: '试',
        standard: 'form',
        on: '2026-11-25',
        sections: [{ blocks }],
      })
    ).bytes,
  );

const signing = (change: Partial<Signing> = {}): Block => ({
  block: 'signing',
  parties: [],
  lines: [{ title: '记录人', name: '周记录' }],
  ...change,
});

describe('wherever the page ends', () => {
  test('a heading stands with its text', async () => {
    for (let lines = 18; lines <= 26; lines += 1) {
      const heading: Block = { block: 'heading', level: 1, text: '一、标题' };
      const pages = await pagesOf([...filler(lines), heading, paragraph('下面是正文。'.repeat(20))]);
      const page = pages.find((one) => textOf([one]).includes('一、标题'));
      expect(page && textOf([page]), `${lines} lines above`).toContain('一、标题下面是正文');
    }
  });

  test('以下空白 stands with the signatures, and these with the end of the text', async () => {
    for (let lines = 17; lines <= 25; lines += 1) {
      const pages = await pagesOf([...filler(lines), signing({ day: '年　　月　　日' }), { block: 'blank-rest' }]);
      const last = textOf(pages.slice(-1));
      expect(last, `${lines} lines above`).toMatch(/第\d+行。记录人（签名）：周记录_+年月日（以下空白）/u);
    }
  });
});

describe('places to sign', () => {
  test('the sentence above them is printed even where nobody signs in the table', async () => {
    expect(textOf(await pagesOf([paragraph('正文。'), signing({ lead: '经核对与原件一致。' })]))).toContain(
      '经核对与原件一致。记录人（签名）：周记录',
    );
  });

  test('a name too long for its line has the line for ink below it, whole', async () => {
    const name = '阿卜杜热合曼·买买提依明'.repeat(3);
    const [page] = await pagesOf([paragraph('正文。'), signing({ lines: [{ title: '提供人', name }] })]);
    const ink = page?.stretches.find(({ text }) => /^_{20}$/u.test(text.trim()));
    expect(ink).toBeDefined();
    expect((ink?.x ?? 0) + (ink?.width ?? 0)).toBeLessThan(((210 - 22) * 72) / 25.4 + 1);
  });

  test('each party has a day of its own only where it is asked for', async () => {
    const party = { id: 'p1', order: 1, role: '申请人', name: '陈建国' };
    const withDay = textOf(await pagesOf([paragraph('正文。'), signing({ parties: [party], eachDay: true })]));
    expect(withDay).toMatch(/签名：_+年_+月_+日|签名：_+____年/u);
    expect(textOf(await pagesOf([paragraph('正文。'), signing({ parties: [party] })]))).not.toMatch(/_年/u);
  });
});
