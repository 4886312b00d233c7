import type { Page } from 'playwright-core';

/** Opens the enrolled app as a person does; answers the time from the press to 今日 painted, and the scripts that were fetched for it. */
export const unlockApp = async (
  page: Page,
  address: string,
  password: string,
): Promise<{ readonly pressToTodayMs: number; readonly scripts: readonly string[] }> => {
  const scripts: string[] = [];
  const note = (request: { url: () => string }) => {
    const { pathname } = new URL(request.url());
    if (pathname.endsWith('.js')) scripts.push(pathname.slice(1));
  };
  page.on('request', note);
  await page.goto('about:blank');
  await page.goto(address);
  await page.getByLabel('密码').fill(password);
  const painted = page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let pressed = 0;
        window.addEventListener('submit', (event) => (pressed = event.timeStamp), { capture: true, once: true });
        new MutationObserver((_changes, observer) => {
          if (!document.querySelector('h1')?.textContent?.startsWith('今日')) return;
          observer.disconnect();
          requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - pressed)));
        }).observe(document.body, { childList: true, subtree: true });
      }),
  );
  await page.getByRole('button', { name: '打开' }).click();
  const pressToTodayMs = await painted;
  await page.waitForLoadState('networkidle');
  page.off('request', note);
  return { pressToTodayMs, scripts: [...new Set(scripts)].filter((path) => path !== 'offline-worker.js') };
};
