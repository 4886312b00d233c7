import bold from '../../resources/fonts/NotoSerifSC-Bold.ttf?url';
import regular from '../../resources/fonts/NotoSerifSC-Regular.ttf?url';
import type { FontFile } from './used-fonts.ts';

const RARE = import.meta.glob<string>('../../resources/fonts/rare/*.ttf', {
  query: '?url',
  import: 'default',
  eager: true,
});

const addressOf = (file: FontFile): string => {
  if (file === 'regular') return regular;
  if (file === 'bold') return bold;
  const address = RARE[`../../resources/fonts/${file}.ttf`];
  if (!address) throw new Error(`no font file ${file}`);
  return address;
};

const loading = new Map<FontFile, Promise<Uint8Array>>();

const fetched = async (address: string): Promise<Uint8Array> => {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`font not read: ${answer.status}`);
  return new Uint8Array(await answer.arrayBuffer());
};

/** One printing font, fetched from the app itself when the first document needs it, and then kept. */
export const loadFontBytes = (file: FontFile): Promise<Uint8Array> => {
  const known = loading.get(file);
  if (known) return known;
  const bytes = fetched(addressOf(file));
  loading.set(file, bytes);
  bytes.catch(() => loading.delete(file));
  return bytes;
};
