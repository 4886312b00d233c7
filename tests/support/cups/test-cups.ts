import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { until } from '../until.ts';

const CUPSD = '/usr/sbin/cupsd';
const SERVER_BIN = '/usr/lib/cups';

/** Is a print service installed here? */
export const hasCups = existsSync(CUPSD) && existsSync('/usr/bin/lp');
export const CUPS_LINE = hasCups
  ? '*** CUPS: the real cupsd, with printers that fail as told ***'
  : '*** CUPS: not installed (cups-daemon, cups-client), so its tests do not run ***';

/** A printer in the place of the wire: keeps what it gets, or has no paper, is off, or fails, as its address says. */
const backend = (folder: string): string => `#!/bin/sh
[ $# -eq 0 ] && { echo 'direct paper "paper" "paper"'; exit 0; }
wait_for() { while [ ! -e '${folder}/'"$1" ]; do sleep 0.1; done; }
case "$DEVICE_URI" in
  paper://empty) echo 'STATE: +media-empty-error' >&2; wait_for paper; echo 'STATE: -media-empty-error' >&2 ;;
  paper://off) echo 'STATE: +connecting-to-device' >&2; wait_for switched-on ;;
  paper://gives-up) exit 5 ;;
esac
{ echo "copies=$4 options=$5 title=$3"; cat "\${6:--}"; } > '${folder}/printed.'"$PRINTER"
`;

const filesConf = (root: string): string =>
  [
    ...['ServerRoot root', 'RequestRoot spool', 'CacheDir cache', 'StateDir state', 'ServerBin bin', 'TempDir out'],
    ...['AccessLog access_log', 'ErrorLog error_log', 'PageLog page_log'],
  ]
    .map((line) => line.replace(' ', ` ${root}/`))
    .concat('DataDir /usr/share/cups')
    .join('\n');

const cupsdConf = (root: string): string =>
  `LogLevel warn\nListen ${root}/cups.sock\nBrowsing No\nDefaultAuthType None\n<Location />\nOrder allow,deny\nAllow all\n</Location>\n<Policy default>\n<Limit All>\nOrder deny,allow\n</Limit>\n</Policy>\n`;

const layOut = (root: string): void => {
  for (const name of ['root', 'root/ppd', 'spool', 'cache', 'state', 'out', 'bin', 'bin/backend'])
    mkdirSync(join(root, name));
  for (const name of ['daemon', 'notifier']) symlinkSync(join(SERVER_BIN, name), join(root, 'bin', name));
  writeFileSync(join(root, 'bin/backend/paper'), backend(join(root, 'out')));
  chmodSync(join(root, 'bin/backend/paper'), 0o700);
  writeFileSync(join(root, 'files.conf'), filesConf(root));
  writeFileSync(join(root, 'cupsd.conf'), cupsdConf(root));
  chmodSync(root, 0o755);
  chmodSync(join(root, 'out'), 0o1777);
  if (process.getuid?.() !== 0) return;
  const { uid, gid } = lpUser();
  for (const name of ['root', 'root/ppd', 'spool', 'cache', 'state']) chownSync(join(root, name), uid, gid);
};

/** The user under whom cupsd works when root starts it. */
const lpUser = (): { uid: number; gid: number } => {
  const id = (flag: string) => Number(spawnSync('id', [flag, 'lp'], { encoding: 'utf8' }).stdout);
  return { uid: id('-u'), gid: id('-g') };
};

export type TestCups = {
  /** For CUPS_SERVER. */
  readonly socket: string;
  /** Where printers keep what they got (`printed.<name>`), and where `paper` and `switched-on` are put. */
  readonly out: string;
  readonly tool: (command: string, ...args: string[]) => string;
  readonly stop: () => Promise<void>;
};

/** A print service of the test's own, with the printers named; each name is what it does: good, empty, off, gives-up. */
export const startTestCups = async (printers: readonly string[]): Promise<TestCups> => {
  const root = mkdtempSync(join(tmpdir(), 'fengqiao-cups-'));
  layOut(root);
  const socket = join(root, 'cups.sock');
  const child: ChildProcess = spawn(CUPSD, ['-f', '-c', join(root, 'cupsd.conf'), '-s', join(root, 'files.conf')], {
    stdio: 'ignore',
  });
  const env = { ...process.env, CUPS_SERVER: socket, LC_ALL: 'C' };
  const tool = (command: string, ...args: string[]): string => {
    const { stdout, stderr } = spawnSync(command, args, { env, encoding: 'utf8' });
    return `${stdout}${stderr}`;
  };
  await until(() => existsSync(socket) && statSync(socket).isSocket() && tool('lpstat', '-r').includes('is running'));
  for (const name of printers) tool('lpadmin', '-p', name, '-E', '-v', `paper://${name}`, '-m', 'raw');
  return {
    socket,
    out: join(root, 'out'),
    tool,
    stop: async () => {
      const gone = once(child, 'exit');
      child.kill('SIGKILL');
      await gone;
      rmSync(root, { recursive: true, force: true });
    },
  };
};
