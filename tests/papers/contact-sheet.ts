import { createRequire } from 'node:module';
import { createCanvas, GlobalFonts, loadImage } from '@napi-rs/canvas';

const require = createRequire(import.meta.url);
const WIDTH = 240;
const HEIGHT = 340;
const LABEL = 30;
const GAP = 12;
const COLUMNS = 8;

export type SheetPage = { readonly label: string; readonly png: Buffer };

/** Pages side by side, small, each with its name: what a maker looks over. */
export const contactSheet = async (pages: readonly SheetPage[]): Promise<Buffer> => {
  GlobalFonts.registerFromPath(
    require.resolve('@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf'),
    'Song',
  );
  const rows = Math.ceil(pages.length / COLUMNS);
  const canvas = createCanvas(COLUMNS * (WIDTH + GAP) + GAP, rows * (HEIGHT + LABEL + GAP) + GAP);
  const context = canvas.getContext('2d');
  context.fillStyle = '#e7e3d9';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.font = '15px Song';
  for (const [at, { label, png }] of pages.entries()) {
    const image = await loadImage(png);
    const scale = Math.min(WIDTH / image.width, HEIGHT / image.height);
    const x = GAP + (at % COLUMNS) * (WIDTH + GAP);
    const y = GAP + Math.floor(at / COLUMNS) * (HEIGHT + LABEL + GAP);
    context.drawImage(image, x, y, image.width * scale, image.height * scale);
    context.fillStyle = '#222222';
    context.fillText(label, x, y + HEIGHT + 20, WIDTH);
  }
  return canvas.toBuffer('image/png');
};
