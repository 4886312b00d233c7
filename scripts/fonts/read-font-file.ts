import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { FontSource } from '../../src/documents/render-pdf.ts';
import { readRarePiece } from './rare-pieces.ts';

const require = createRequire(import.meta.url);
const SONG = {
  regular: '@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf',
  bold: '@expo-google-fonts/noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf',
} as const;

const read = async (file: string): Promise<Uint8Array> => {
  if (file === 'regular' || file === 'bold') return new Uint8Array(readFileSync(require.resolve(SONG[file])));
  return readRarePiece(file.replace(/^rare\//u, ''));
};

const kept = new Map<string, Promise<Uint8Array>>();

/** The printing fonts from their packages, for programs that run outside the app: resources/fonts is filled by the build only. */
export const readFontFile: FontSource = (file) => {
  const bytes = kept.get(file) ?? read(file);
  kept.set(file, bytes);
  return bytes;
};
