import type { Page } from 'playwright-core';
import { rounded, spread } from '../quantile.ts';

const WHEELS = 120;
const WHEEL_PX = 360;

/** Frames and long tasks from now on; the answer of `stopFrames` ends it. */
const startFrames = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const frames: number[] = [];
    const longTasks: number[] = [];
    const observer = new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) longTasks.push(duration);
    });
    observer.observe({ type: 'longtask' });
    let last = performance.now();
    let going = true;
    const tick = (now: number) => {
      frames.push(now - last);
      last = now;
      if (going) requestAnimationFrame(tick);
    };
    requestAnimationFrame(tick);
    Object.assign(globalThis, {
      stopFrames: () => {
        going = false;
        observer.disconnect();
        return { frames: frames.slice(1), longTasks };
      },
    });
  });

const stopFrames = async (page: Page) => {
  const { frames, longTasks }: { frames: number[]; longTasks: number[] } = await page.evaluate(() =>
    Reflect.get(globalThis, 'stopFrames')(),
  );
  return { frames: frames.length, frameMs: spread(frames), longTasks: longTasks.map(rounded) };
};

/** Wheels through the open ledger, then jumps to its end and back by key; how long frames took meanwhile. */
export const measureScroll = async (page: Page) => {
  const cell = page.locator('.ag-row [col-id="当事人"]').first();
  await cell.hover();
  await startFrames(page);
  for (let n = 0; n < WHEELS; n += 1) await page.mouse.wheel(0, WHEEL_PX);
  const wheel = await stopFrames(page);
  await cell.click({ force: true });
  await startFrames(page);
  for (const key of ['Control+End', 'Control+Home', 'PageDown', 'PageDown', 'Control+End', 'Control+Home'])
    await page.keyboard.press(key);
  const jump = await stopFrames(page);
  return { wheel, jump };
};
