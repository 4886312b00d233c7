import type { Session } from 'electron';

/**
 * Everything is denied but keeping data for good, the clipboard, which pasting a wage list needs, and the way to the county's server:
 * since Chromium 142 a private address is a permission of its own (three names, by version), and a denied one looks like a dead line.
 */
const GRANTED: ReadonlySet<string> = new Set([
  'persistent-storage',
  'clipboard-sanitized-write',
  'clipboard-read',
  'local-network-access',
  'local-network',
  'loopback-network',
  // The computer's own fonts, for a character of a name that none of ours has; asked for by a press alone.
  'local-fonts',
]);

/** The deny-list: questions, silent checks, devices and the screen. */
export const setUpPermissions = (session: Session): void => {
  session.setPermissionRequestHandler((_contents, permission, answer) => answer(GRANTED.has(permission)));
  session.setPermissionCheckHandler((_contents, permission) => GRANTED.has(permission));
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, answer) => answer(null));
};
