import { EventEmitter } from 'node:events';
import type { WebContents, WebPreferences } from 'electron';
import type { CDPSession, Page } from 'playwright-core';
import { bridgePage } from './page-bridge.ts';
import { standInApp } from './stand-in-app.ts';
import { toBrowser, toMain } from './stand-in-origin.ts';

type OpenHandler = Parameters<WebContents['setWindowOpenHandler']>[0];

/** Electron's WebContents over one page of the real Chromium. */
export class StandInWebContents
  extends EventEmitter
  implements
    Pick<WebContents, 'send' | 'getURL' | 'setWindowOpenHandler' | 'reload' | 'isDestroyed' | 'forcefullyCrashRenderer'>
{
  targetId = '';
  readonly #preferences: WebPreferences;
  readonly #page: Promise<Page>;
  #session: CDPSession | null = null;
  #url = '';
  #openHandler: OpenHandler | null = null;
  #send: (channel: string, ...args: unknown[]) => void = () => {};
  #asked = '';

  constructor(preferences: WebPreferences, makePage: () => Promise<Page>) {
    super();
    this.#preferences = preferences;
    standInApp.emit('web-contents-created', {}, this);
    this.#page = makePage().then((page) => this.#setUp(page));
  }

  send = (channel: string, ...args: unknown[]): void => this.#send(channel, ...args);
  getURL = (): string => this.#url;
  getLastWebPreferences = (): WebPreferences => this.#preferences;
  isDestroyed = (): boolean => false;
  setWindowOpenHandler = (handler: OpenHandler): void => {
    this.#openHandler = handler;
  };
  forcefullyCrashRenderer = (): void => void this.#session?.send('Page.crash').catch(() => {});
  // Not Playwright's reload: that gives a crashed page up, Electron does not.
  reload = (): void => void this.#session?.send('Page.reload').catch(() => {});
  close = (): void => void this.#page.then((page) => page.close());

  async load(address: string): Promise<void> {
    const page = await this.#page;
    this.#asked = toBrowser(address);
    await page.goto(this.#asked);
  }

  async #setUp(page: Page): Promise<Page> {
    const session = await page.context().newCDPSession(page);
    this.#session = session;
    this.targetId = (await session.send('Target.getTargetInfo')).targetInfo.targetId;
    this.#send = await bridgePage(page, session, this.#preferences.preload);
    await this.#watchNavigation(session);
    page.on('framenavigated', (frame) => {
      if (frame === page.mainFrame()) this.#url = toMain(frame.url());
    });
    session.on('Page.loadEventFired', () => this.emit('did-finish-load', {}));
    page.on('crash', () => this.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 1 }));
    page.on('popup', (popup) => void this.#judgePopup(popup));
    return page;
  }

  /** What the page itself starts is shown to main before it happens; what main asked for is not. */
  async #watchNavigation(session: CDPSession): Promise<void> {
    const { frameTree } = await session.send('Page.getFrameTree');
    session.on('Fetch.requestPaused', ({ requestId, request, frameId }) => {
      const isMainFrame = frameId === frameTree.frame.id;
      const event = { url: toMain(request.url), isMainFrame, defaultPrevented: false, preventDefault: () => {} };
      event.preventDefault = () => {
        event.defaultPrevented = true;
      };
      if (request.url !== this.#asked) {
        this.emit('will-frame-navigate', event);
        if (isMainFrame) this.emit('will-navigate', event);
      }
      const verdict = event.defaultPrevented
        ? session.send('Fetch.failRequest', { requestId, errorReason: 'Aborted' })
        : session.send('Fetch.continueRequest', { requestId });
      verdict.catch(() => {});
    });
    await session.send('Fetch.enable', { patterns: [{ resourceType: 'Document', requestStage: 'Request' }] });
  }

  async #judgePopup(popup: Page): Promise<void> {
    const details = { url: toMain(popup.url()), frameName: '', features: '', disposition: 'new-window' } as const;
    const verdict = this.#openHandler?.({ ...details, referrer: { url: '', policy: 'default' } });
    if (verdict?.action === 'deny') await popup.close();
  }
}
