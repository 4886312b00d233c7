import type { App, Event, WebContentsWillFrameNavigateEventParams } from 'electron';
import { isOurPage } from './our-page.ts';

/** What may stand inside a page of ours: bytes it made itself, and in the print window Chromium's own PDF viewer. */
const MAY_BE_INSIDE = [
  /^blob:app:\/\/fengqiao\//u,
  /^about:(?:blank|srcdoc)$/u,
  /^chrome-extension:\/\/mhjfbmdgcfjbbpaeojofohoefgiehjai\//u,
];

const judge = (event: Event<WebContentsWillFrameNavigateEventParams>): void => {
  if (isOurPage(event.url)) return;
  if (!event.isMainFrame && MAY_BE_INSIDE.some((inside) => inside.test(event.url))) return;
  event.preventDefault();
};

/** The window shows our pages and nothing else: no other address in any frame, also not by a redirect, no new window, no webview. */
export const setUpNavigation = (app: App): void => {
  app.on('web-contents-created', (_event, contents) => {
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
    contents.on('will-frame-navigate', judge);
    contents.on('will-redirect', (event) => {
      if (!isOurPage(event.url)) event.preventDefault();
    });
    contents.on('will-attach-webview', (event) => event.preventDefault());
  });
};
