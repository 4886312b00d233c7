import { beforeAll, describe, expect, test } from 'vitest';
import { monthlyReport } from '../../src/documents/forms/ydtz-monthly-report.ts';
import { specialReport } from '../../src/documents/forms/zb-special-report.ts';
import { type PrintedForm, printForm, typing } from './forms/print-form.ts';
import { linesOf, type ReadPage, type Stretch } from './read-pdf.ts';

const MM = 72 / 25.4;
const BODY = 16;
const LEFT = 28 * MM;
const RIGHT = (210 - 26) * MM;
const BOTTOM = (297 - 35) * MM;
const PITCH = 28.9;

/** Body lines of a page, from above. */
const bodyOf = (page: ReadPage): Stretch[][] =>
  linesOf(page).filter((line) => line.every(({ size }) => Math.abs(size - BODY) < 0.01));
const textOf = (line: readonly Stretch[]): string => line.map(({ text }) => text).join('');
const endOf = (line: readonly Stretch[]): number => Math.max(...line.map(({ x, width }) => x + width));
const numberOf = (page: ReadPage): Stretch | undefined =>
  page.stretches.find(({ text }) => /^—\s*\d+\s*—$/u.test(text.trim()));

/** Chinese characters alone: 28 to a line. */
const LONG = '调解员逐户走访听取意见并向各方讲明法律规定和政策要求'.repeat(60);

describe('a 公文 by GB/T 9704-2012, measured in the PDF', () => {
  let printed: PrintedForm;
  beforeAll(async () => {
    printed = await printForm(specialReport, 'typical', typing({ head: '否', measures: LONG }));
  });
  const full = (): ReadPage => {
    const page = printed.pages[2];
    if (!page) throw new Error('the report has no third page');
    return page;
  };

  test('the paper is A4', () => {
    for (const { width, height } of printed.pages) {
      expect(width / MM).toBeCloseTo(210, 0);
      expect(height / MM).toBeCloseTo(297, 0);
    }
  });

  test('a full page has 22 lines, a full line 28 characters', () => {
    const lines = bodyOf(full());
    expect(lines).toHaveLength(22);
    for (const line of lines) expect([...textOf(line)]).toHaveLength(28);
  });

  test('lines stand 28.9 points apart', () => {
    const lines = bodyOf(full());
    lines.slice(1).forEach((line, at) => {
      expect((line[0]?.y ?? 0) - (lines[at]?.[0]?.y ?? 0)).toBeCloseTo(PITCH, 1);
    });
  });

  test('the type area is 156 × 225 mm, 28 mm from the left and 37 mm from the top', () => {
    const lines = bodyOf(full());
    for (const line of lines) {
      expect(line[0]?.x).toBeCloseTo(LEFT, 0);
      expect(endOf(line)).toBeGreaterThan(RIGHT - 2);
      expect(endOf(line)).toBeLessThan(RIGHT + 0.5);
    }
    // The first characters are at the top: their baseline is less than a line below it.
    expect(lines[0]?.[0]?.y).toBeGreaterThan(37 * MM);
    expect(lines[0]?.[0]?.y).toBeLessThan(37 * MM + PITCH);
    expect(lines.at(-1)?.[0]?.y).toBeLessThan(BOTTOM);
  });

  test('page numbers stand right on odd and left on even pages, one character in, their dash 7 mm below the type area', () => {
    printed.pages.forEach((page, at) => {
      const number = numberOf(page);
      expect(number?.text).toMatch(new RegExp(`^—\\s*${at + 1}\\s*—$`, 'u'));
      expect(number?.size).toBeCloseTo(14, 1);
      const { x = 0, width = 0, y = 0 } = number ?? {};
      if (at % 2 === 0) expect(x + width).toBeCloseTo(RIGHT - 14, 0);
      else expect(x).toBeCloseTo(LEFT + 14, 0);
      // A dash stands a third of the size above the baseline.
      expect(y - 14 * 0.38).toBeCloseTo(BOTTOM + 7 * MM, 0);
    });
  });

  test('the title is 二号, bold and centred; the addressee begins at the edge; headings go in by two characters', () => {
    const page = printed.pages[0] as ReadPage;
    const title = page.stretches.filter(({ size }) => Math.abs(size - 22) < 0.01);
    expect(textOf(title)).toBe('清河县双龙司法所关于陈建国等37人拖欠农民工工资纠纷的专报');
    for (const { x, width } of title) expect(x + width / 2).toBeCloseTo((LEFT + RIGHT) / 2, 0);
    const addressee = page.stretches.find(({ text }) => text.startsWith('清河县司法局'));
    expect(addressee?.x).toBeCloseTo(LEFT, 0);
    const heading = page.stretches.find(({ text }) => text.startsWith('一、'));
    expect((heading?.x ?? 0) - LEFT).toBeCloseTo((2 * 156 * MM) / 28, 0);
  });

  test('after the title the text stands on the same lines as on a page without one', () => {
    const first = bodyOf(printed.pages[0] as ReadPage).at(-1)?.[0]?.y ?? 0;
    const top = bodyOf(full())[0]?.[0]?.y ?? 0;
    const lines = (first - top) / PITCH;
    expect(Math.abs(lines - Math.round(lines))).toBeLessThan(0.02);
  });

  test('the day stands four characters in from the right, the name centred above it', () => {
    const last = printed.pages.find((page) => page.stretches.some(({ text }) => text === '2026年11月25日')) as ReadPage;
    const day = last.stretches.find(({ text }) => text === '2026年11月25日') as Stretch;
    expect((RIGHT - (day.x + day.width)) / ((156 * MM) / 28)).toBeCloseTo(4, 1);
    const name = last.stretches.filter(({ text, y }) => text === '清河县双龙司法所' && y < day.y).at(-1) as Stretch;
    expect(day.y - name.y).toBeCloseTo(PITCH, 1);
    expect(name.x + name.width / 2).toBeCloseTo(day.x + day.width / 2, 0);
  });

  test('names of annexes stand below one another and go on below their own beginning', () => {
    const page = printed.pages.find(({ stretches }) =>
      stretches.some(({ text }) => text.startsWith('附件：')),
    ) as ReadPage;
    const lines = linesOf(page);
    const at = lines.findIndex((line) => textOf(line).startsWith('附件：1.'));
    const second = lines[at + 1]?.[0]?.x ?? 0;
    const goesOn = lines[at + 2]?.[0]?.x ?? 0;
    expect(textOf(lines[at + 1] ?? [])).toMatch(/^2\. /u);
    expect((second - LEFT) / ((156 * MM) / 28)).toBeCloseTo(5, 1);
    expect(goesOn).toBeGreaterThan(second + 10);
  });
});

describe('the red head', () => {
  test('stands 35 mm below the top of the type area, the number below it and a red line, before the title', async () => {
    const { pages } = await printForm(specialReport, 'typical');
    const page = pages[0] as ReadPage;
    const mark = page.stretches.find(({ text }) => text === '清河县双龙司法所文件') as Stretch;
    const number = page.stretches.find(({ text }) => text === '清河县双龙司法所〔2026〕7号') as Stretch;
    const title = page.stretches.find(({ size }) => Math.abs(size - 22) < 0.01) as Stretch;
    // The top of a character is 0.86 em above its baseline.
    expect((mark.y - 0.86 * mark.size) / MM).toBeCloseTo(37 + 35, 0);
    expect(mark.x).toBeGreaterThanOrEqual(LEFT);
    expect(mark.x + mark.width).toBeLessThanOrEqual(RIGHT + 1);
    expect(number.x + number.width / 2).toBeCloseTo((LEFT + RIGHT) / 2, 0);
    expect(title.y).toBeGreaterThan(number.y + 3 * PITCH);
  });

  test('is left out where the paper bears it already', async () => {
    const { text } = await printForm(specialReport, 'typical', typing({ head: '否' }));
    expect(text).not.toContain('清河县双龙司法所文件');
  });
});

test('a signature of a 公文 never stands on a page without text', async () => {
  for (const name of ['shortest', 'typical', 'longest'] as const) {
    const { pages } = await printForm(monthlyReport, name);
    const signed = pages.find(({ stretches }) => stretches.some(({ text }) => text === '2026年12月1日')) as ReadPage;
    const day = signed.stretches.find(({ text }) => text === '2026年12月1日') as Stretch;
    const before = bodyOf(signed).filter((line) => (line[0]?.y ?? 0) < day.y - PITCH - 1);
    expect(before.map(textOf).filter((text) => !text.startsWith('附件')).length).toBeGreaterThan(0);
  }
});
