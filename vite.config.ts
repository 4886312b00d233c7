import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

/** What a page needs to open comes first, the fonts of rare characters last. */
const ORDER = [/\.(?:m?js|css|wasm)$/u, /NotoSerifSC/u, /\.woff2$/u, /./u];
const rankOf = (file: string): number => ORDER.findIndex((kind) => kind.test(file));

/** The list of every file of the office app, by which the browser edition keeps the program (src/app/offline-worker.ts). */
const assetList: Plugin = {
  name: 'asset-list',
  // After everything is written: pages drop chunks of their own while the bundle is made.
  writeBundle({ dir = '' }) {
    const files = readdirSync(join(dir, 'assets'))
      .map((file) => `/assets/${file}`)
      .sort((a, b) => rankOf(a) - rankOf(b));
    writeFileSync(join(dir, 'asset-list.json'), JSON.stringify(files));
  },
};

/** Two pages: the office app (index.html) and headquarters (county.html). Relative addresses, so app:// and http:// both work. */
export default defineConfig({
  root: 'src',
  base: './',
  plugins: [react(), assetList],
  // Workers load pdfmake and excelts lazily, which only modules can.
  worker: { format: 'es' },
  build: {
    outDir: '../dist/web',
    emptyOutDir: true,
    target: 'chrome109',
    rollupOptions: {
      input: { index: 'src/index.html', county: 'src/county.html', 'offline-worker': 'src/app/offline-worker.ts' },
      output: {
        // A worker's address must not change with its content, and its place is the top: it may only keep what lies below it.
        entryFileNames: ({ name }) => (name === 'offline-worker' ? '[name].js' : 'assets/[name]-[hash].js'),
      },
    },
  },
});
