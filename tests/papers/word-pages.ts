import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { rarePieces, readRarePiece } from '../../scripts/fonts/rare-pieces.ts';

const run = promisify(execFile);
const require = createRequire(import.meta.url);

/** Is there a LibreOffice to open Word files with? */
export const officeThere = async (): Promise<boolean> => {
  try {
    await run('soffice', ['--version']);
    return true;
  } catch {
    return false;
  }
};

const SERIF = dirname(require.resolve('@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf'));
const BOLD = dirname(require.resolve('@expo-google-fonts/noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf'));

/** The pieces of the rare font as files, which LibreOffice asks for what the main font lacks. */
const writeRareFonts = async (folder: string): Promise<void> => {
  mkdirSync(folder);
  for (const name of rarePieces.keys()) writeFileSync(join(folder, `${name}.ttf`), await readRarePiece(name));
};

const alias = (name: string): string =>
  `<match target="pattern"><test name="family"><string>${name}</string></test><edit name="family" mode="assign" binding="strong"><string>Noto Serif SC</string></edit></match>`;

/** Only our own fonts, under the names an office computer has: what differs then is the layout and not the font. */
const fontsFile = (folder: string): string => `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>
<dir>${SERIF}</dir><dir>${BOLD}</dir><dir>${join(folder, 'rare')}</dir><cachedir>${join(folder, 'cache')}</cachedir>
${['宋体', 'SimSun', 'Times New Roman'].map(alias).join('')}</fontconfig>`;

/** Word files by name, opened by LibreOffice and laid out: PDF bytes by name. */
export const wordPages = async (files: ReadonlyMap<string, Uint8Array>): Promise<ReadonlyMap<string, Uint8Array>> => {
  const folder = mkdtempSync(join(tmpdir(), 'fengqiao-word-'));
  try {
    const out = join(folder, 'out');
    mkdirSync(out);
    await writeRareFonts(join(folder, 'rare'));
    writeFileSync(join(folder, 'fonts.conf'), fontsFile(folder));
    for (const [name, bytes] of files) writeFileSync(join(folder, `${name}.docx`), bytes);
    const names = [...files.keys()];
    await run(
      'soffice',
      [
        `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`,
        '--headless',
        '--convert-to',
        'pdf',
        '--outdir',
        out,
        ...names.map((name) => join(folder, `${name}.docx`)),
      ],
      { env: { ...process.env, FONTCONFIG_FILE: join(folder, 'fonts.conf'), HOME: folder }, timeout: 240_000 },
    );
    return new Map(names.map((name) => [name, new Uint8Array(readFileSync(join(out, `${name}.pdf`)))]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
