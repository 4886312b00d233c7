import { beforeAll, describe, expect, test } from 'vitest';
import type { AgreementDoc } from '../../domain/kinds/agreement.ts';
import { partiesInOrder } from '../../domain/party-names.ts';
import { wageLinesInOrder } from '../../domain/wage-list.ts';
import { longest, manyWorkers, nineParties, rareCharacters, shortest, typical } from './agreement-samples.ts';
import { linesOf, type ReadPage, readPdf, type Stretch, textOf } from './read-pdf.ts';
import { renderAgreement } from './render-agreement.ts';

const MM = 72 / 25.4;
const BODY = 16;
const BOND = '以下为人民调解协议书';

type Sample = { readonly agreement: AgreementDoc; readonly pages: readonly ReadPage[] };
const SAMPLES: Readonly<Record<string, () => AgreementDoc | Promise<AgreementDoc>>> = {
  typical,
  shortest,
  longest,
  'nine parties': nineParties,
  'rare characters': rareCharacters,
  '120 workers': () => manyWorkers(120),
};
const read = new Map<string, Sample>();

beforeAll(async () => {
  for (const [name, make] of Object.entries(SAMPLES)) {
    const agreement = await make();
    read.set(name, { agreement, pages: await readPdf(await renderAgreement(agreement)) });
  }
}, 60_000);

const sample = (name: string): Sample => {
  const found = read.get(name);
  if (!found) throw new Error(name);
  return found;
};
const lies = (page: ReadPage) => page.width > page.height;
const FURNITURE = /^(?:骑|缝|骑缝|第 \d+ 页 共 \d+ 页|D09·[\d-]+)$/u;
/** What stands between the margins: without the page number and the seam. */
const content = (page: ReadPage): ReadPage => ({
  ...page,
  stretches: page.stretches.filter(({ text }) => !FURNITURE.test(text)),
});
const isBody = (page: ReadPage) => !lies(page);

describe.each(Object.keys(SAMPLES))('the pages of an agreement: %s', (name) => {
  test('A4; nothing stands outside the margins of the reference', () => {
    for (const page of sample(name).pages) {
      expect([page.width, page.height].map(Math.round).sort((a, b) => a - b)).toEqual([595, 842]);
      const [left, right, top, bottom] = lies(page) ? [15, 15, 26, 15] : [28, 22, 30, 25];
      for (const { text, x, y, width, size } of content(page).stretches) {
        expect(x, text).toBeGreaterThan((left ?? 0) * MM - 0.5);
        expect(x + width, text).toBeLessThan(page.width - (right ?? 0) * MM + 1.5);
        expect(y - size, text).toBeGreaterThan((top ?? 0) * MM - 1);
        expect(y, text).toBeLessThan(page.height - (bottom ?? 0) * MM);
      }
    }
  });

  test('the body is set in 16 pt on a pitch of 28 pt, the title in 22 pt', () => {
    const first = sample(name).pages[0];
    const body = linesOf(content(first ?? { width: 0, height: 0, stretches: [] })).filter(
      (line) => line[0]?.size === BODY,
    );
    const steps = body.slice(1).map((line, at) => (line[0]?.y ?? 0) - (body[at]?.[0]?.y ?? 0));
    expect(body.length).toBeGreaterThan(8);
    expect(steps.every((step) => Math.abs(step - 28) < 0.05)).toBe(true);
    expect(first?.stretches.find(({ text }) => text === '人民调解协议书')?.size).toBe(22);
  });

  test('no line of the body begins with a closing mark or ends with an opening one', () => {
    for (const page of sample(name).pages.filter(isBody)) {
      for (const line of linesOf(content(page)).filter(([one]) => one?.size === BODY)) {
        const text = line.map((one) => one.text).join('');
        expect(text).not.toMatch(/^[，。、；：？！）》」』〕】·%]/u);
        expect(text).not.toMatch(/[（《「『〔【¥]$/u);
      }
    }
  });

  test('no page of clauses begins or ends with one line of a paragraph', () => {
    const bodies = sample(name).pages.filter(isBody);
    const lines = bodies.map((page) => linesOf(content(page)).filter(([one]) => one?.size === BODY));
    const begins = (line: readonly Stretch[] | undefined) => (line?.[0]?.x ?? 0) > 28 * MM + 5;
    const near = (above: readonly Stretch[] | undefined, below: readonly Stretch[] | undefined) =>
      Math.abs((below?.[0]?.y ?? 0) - (above?.[0]?.y ?? 0) - 28) < 1;
    lines.forEach((here, at) => {
      const [one, two] = here;
      const goesOn = at > 0 && one !== undefined && !begins(one) && one[0]?.text.startsWith('人民调解员（') !== true;
      if (goesOn) expect(begins(two) && near(one, two), one[0]?.text).toBe(false);
      if (goesOn) expect(begins(lines[at - 1]?.at(-1)), one[0]?.text).toBe(false);
    });
  });

  test('every page says which it is, of how many', () => {
    const { pages } = sample(name);
    pages.forEach((page, at) => {
      expect(page.stretches.map(({ text }) => text)).toContain(`第 ${at + 1} 页 共 ${pages.length} 页`);
    });
  });

  test('every page of an annex names the agreement and has the head of its table', () => {
    const { agreement, pages } = sample(name);
    for (const page of pages.filter(lies)) {
      const text = textOf([page]);
      expect(text).toContain(`协议编号：${agreement.no}`);
      expect(text).toMatch(/附件[一二]/u);
      expect(text).toMatch(/序号姓名(?:公民身份号码|第\d+期)/u);
    }
  });

  test('the row of a worker stands whole on one page', () => {
    const { agreement, pages } = sample(name);
    for (const [, { idNo = '', phone = '', account }] of wageLinesInOrder(agreement.wages ?? {})) {
      const page = pages.filter(lies).find((one) => textOf([one]).includes(idNo));
      expect(page, idNo).toBeDefined();
      const at = page?.stretches.find(({ text }) => text === idNo);
      const near = page?.stretches.filter(({ y }) => Math.abs(y - (at?.y ?? 0)) < 20).map(({ text }) => text);
      expect(near).toContain(phone);
      if (account) expect(near).toContain(account);
    }
  });

  test('figures and 大写 of an instalment stand on one page, under the head of the plan', () => {
    const { agreement, pages } = sample(name);
    const rows = pages.filter(isBody).map((page) => ({
      figures: page.stretches.filter(({ text, size }) => size === 10.5 && text.startsWith('¥')).length,
      words: page.stretches.filter(({ text, size }) => size === 10.5 && text.startsWith('人民币')).length,
      head: textOf([page]).includes('期数应付日期'),
    }));
    expect(rows.reduce((sum, { figures }) => sum + figures, 0)).toBe(
      Object.keys(agreement.plan?.instalments ?? {}).length,
    );
    for (const { figures, words, head } of rows) {
      expect(words).toBe(figures);
      expect(head).toBe(figures > 0);
    }
  });

  test('a page of signatures carries the words that tie it to the agreement; for up to five parties the end of the last clause too', () => {
    const { agreement, pages } = sample(name);
    const signed = pages.filter((page) => isBody(page) && /签名：_/u.test(textOf([page])));
    expect(signed.length).toBeGreaterThan(0);
    for (const page of signed) expect(textOf([page])).toContain(`${BOND}${agreement.no}`);
    if (Object.keys(agreement.parties).length > 5) return;
    expect(signed).toHaveLength(1);
    const lines = linesOf(content(signed[0] ?? { width: 0, height: 0, stretches: [] }));
    const bond = lines.findIndex(([one]) => one?.text.startsWith(BOND));
    expect(lines.slice(0, bond).filter(([one]) => one?.size === BODY).length).toBeGreaterThan(0);
  });

  test('there is a place to sign for every party, agent, mediator and recorder, and for the seal and the day', () => {
    const { agreement, pages } = sample(name);
    const text = textOf(pages.filter(isBody));
    const parties = partiesInOrder(agreement.parties);
    const natural = parties.filter(({ kind }) => kind === '自然人');
    expect(text.match(/(?<![人）])签名：_/gu) ?? []).toHaveLength(natural.length);
    expect(text.match(/负责人签名：_/gu) ?? []).toHaveLength(parties.length - natural.length);
    expect(text.match(/代理人签名：_/gu) ?? []).toHaveLength(parties.filter(({ agentName }) => agentName).length);
    expect(text.match(/盖章或指印/gu) ?? []).toHaveLength(parties.length - natural.length);
    expect(text).toMatch(/人民调解员（签名）：.*_.*记录人（签名）：.*_.*（人民调解委员会印）年月日（以下空白）/u);
  });
});
