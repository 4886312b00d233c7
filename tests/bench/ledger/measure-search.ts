import type { Page } from 'playwright-core';
import { quantile, spread } from '../quantile.ts';

/** What a clerk types: a family name, a whole name, part of an id number, a place, two words; then taken back letter by letter. */
const QUERIES = ['王', '李建国', '519999198', '柳林村', '拖欠 劳务', '1380000', '已销号 2025', '排水'];

/** All from the input event's own time: rows known to the grid, their DOM in place (the last change, with whatever followed), the first frame after it. */
type Keystroke = { readonly found: number; readonly drawn: number; readonly paint: number };

const listen = (page: Page): Promise<void> =>
  page.evaluate(() => {
    let begun = 0;
    let changed = 0;
    let painted = 0;
    const shown = new MessageChannel();
    shown.port1.onmessage = () => {
      painted = performance.now();
    };
    new MutationObserver(() => {
      changed = performance.now();
    }).observe(document.querySelector('main') ?? document.body, {
      childList: true,
      subtree: true,
      characterData: true,
      attributes: true,
    });
    const onInput = (event: Event) => {
      begun = event.timeStamp;
      changed = 0;
      performance.clearMarks();
      requestAnimationFrame(() => shown.port2.postMessage(0));
    };
    window.addEventListener('input', onInput, { capture: true });
    const takeKeystroke = () => {
      const found = performance.getEntriesByName('ledger-rows-found').at(-1)?.startTime;
      if (found === undefined || found < begun) throw new Error('this keystroke looked for nothing');
      return { found: found - begun, drawn: changed - begun, paint: painted - begun };
    };
    Object.assign(globalThis, { takeKeystroke });
  });

const settled = (page: Page): Promise<Keystroke> =>
  page.evaluate(
    () =>
      new Promise<Keystroke>((resolve) =>
        requestIdleCallback(
          () =>
            requestAnimationFrame(() =>
              requestAnimationFrame(() => resolve(Reflect.get(globalThis, 'takeKeystroke')())),
            ),
          { timeout: 2000 },
        ),
      ),
  );

/** One round: every query typed letter by letter and taken back; each letter waits until the table is at rest. */
const typeAll = async (page: Page): Promise<Keystroke[]> => {
  const strokes: Keystroke[] = [];
  for (const query of QUERIES) {
    for (const letter of query) {
      await page.keyboard.insertText(letter);
      strokes.push(await settled(page));
    }
    for (const _letter of query) {
      await page.keyboard.press('Backspace');
      strokes.push(await settled(page));
    }
  }
  return strokes;
};

/** Rounds of typing in the search box of the ledger that is open; each figure is the median of the rounds' own p95. */
export const measureSearch = async (page: Page, rounds: number) => {
  await listen(page);
  await page.getByLabel('搜索').focus();
  const typed: Keystroke[][] = [];
  for (let round = 0; round < rounds; round += 1) typed.push(await typeAll(page));
  const of = (figure: keyof Keystroke) => ({
    ...spread(typed.flat().map((stroke) => stroke[figure])),
    p95OfRounds: spread(
      typed.map((strokes) =>
        quantile(
          strokes.map((stroke) => stroke[figure]),
          0.95,
        ),
      ),
    ).median,
  });
  return { keystrokes: typed.flat().length, found: of('found'), drawn: of('drawn'), paint: of('paint') };
};
