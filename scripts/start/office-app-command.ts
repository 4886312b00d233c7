import { userInfo } from 'node:os';

type Place = {
  readonly address: string;
  readonly platform: NodeJS.Platform;
  /** Is there a screen to open a window on? */
  readonly screen: boolean;
  readonly binary: string | null;
  readonly isRoot?: boolean;
};
type OfficeAppCommand = { readonly said: string; readonly command: string; readonly args: readonly string[] };

const browser = (address: string, platform: NodeJS.Platform): Pick<OfficeAppCommand, 'command' | 'args'> => {
  if (platform === 'win32') return { command: 'cmd', args: ['/c', 'start', '', address] };
  return { command: platform === 'darwin' ? 'open' : 'xdg-open', args: [address] };
};

/** How the office app opens here, and the sentence that says which way it is; null as command: nothing can be opened. */
export const officeAppCommand = ({
  address,
  platform,
  screen,
  binary,
  isRoot = userInfo().uid === 0,
}: Place): OfficeAppCommand | { readonly said: string; readonly command: null } => {
  if (!screen) return { said: `这台机器没有屏幕，请在别的电脑或浏览器里打开 ${address}`, command: null };
  if (!binary) return { said: `没有 Electron，在浏览器里打开 ${address}`, ...browser(address, platform) };
  // The folder, not main.js: only so Electron reads our name and version from package.json. As root Chromium refuses its sandbox.
  const args = [...(platform === 'linux' && isRoot ? ['--no-sandbox'] : []), '.'];
  return { said: '在 Electron 里打开所端程序。', command: binary, args };
};
