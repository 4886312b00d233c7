import type { Session } from 'electron';
import type { BrowserContext } from 'playwright-core';
import { STAND_IN_ORIGIN } from './stand-in-origin.ts';

type CheckHandler = Exclude<Parameters<Session['setPermissionCheckHandler']>[0], null>;
type RequestHandler = Exclude<Parameters<Session['setPermissionRequestHandler']>[0], null>;
type Permission = Parameters<CheckHandler>[1];

/** Chromium's own names for those of Electron's permissions that a page can ask about. */
const NAMES = {
  'persistent-storage': ['persistent-storage'],
  'clipboard-read': ['clipboard-read'],
  'clipboard-sanitized-write': ['clipboard-write'],
  geolocation: ['geolocation'],
  media: ['camera', 'microphone'],
  midi: ['midi'],
  notifications: ['notifications'],
  'idle-detection': ['idle-detection'],
  'local-fonts': ['local-fonts'],
  'storage-access': ['storage-access'],
  'window-management': ['window-management'],
  'local-network-access': ['local-network-access'],
  'local-network': ['local-network'],
  'loopback-network': ['loopback-network'],
} as const satisfies Partial<Record<Permission, readonly string[]>>;

class StandInSession
  implements
    Pick<
      Session,
      | 'setPermissionCheckHandler'
      | 'setPermissionRequestHandler'
      | 'setDevicePermissionHandler'
      | 'setDisplayMediaRequestHandler'
    >
{
  checkHandler: CheckHandler | null = null;
  requestHandler: RequestHandler | null = null;
  deviceHandler: Parameters<Session['setDevicePermissionHandler']>[0] = null;
  displayHandler: Parameters<Session['setDisplayMediaRequestHandler']>[0] = null;
  setPermissionCheckHandler = (handler: CheckHandler | null): void => {
    this.checkHandler = handler;
  };
  setPermissionRequestHandler = (handler: RequestHandler | null): void => {
    this.requestHandler = handler;
  };
  setDevicePermissionHandler = (handler: typeof this.deviceHandler): void => {
    this.deviceHandler = handler;
  };
  setDisplayMediaRequestHandler = (handler: typeof this.displayHandler): void => {
    this.displayHandler = handler;
  };
}

export const standInSession = { defaultSession: new StandInSession() };

/** What main grants, Chromium grants; where main has set no handler, Electron grants everything. The session stays: with it its settings would go. */
export const applyPermissions = async (context: BrowserContext): Promise<void> => {
  const { checkHandler } = standInSession.defaultSession;
  const browser = await context.browser()?.newBrowserCDPSession();
  if (!browser) throw new Error('stand-in: no browser session');
  const details = { isMainFrame: true, requestingUrl: STAND_IN_ORIGIN };
  for (const [permission, names] of Object.entries(NAMES))
    for (const name of names) {
      const granted = checkHandler?.(null, permission as Permission, STAND_IN_ORIGIN, details) ?? true;
      await browser.send('Browser.setPermission', {
        origin: STAND_IN_ORIGIN,
        permission: { name },
        setting: granted ? 'granted' : 'denied',
      });
    }
};
