import { defineConfig } from 'vite';

const preload = process.env.FENGQIAO_BUNDLE === 'preload';

/** Main as a module, preload as CommonJS in one file, because a sandboxed preload can load nothing. */
export default defineConfig({
  build: {
    outDir: 'dist/electron',
    emptyOutDir: !preload,
    target: 'node24',
    minify: false,
    lib: {
      entry: preload ? 'electron/preload.ts' : 'electron/main.ts',
      formats: [preload ? 'cjs' : 'es'],
      fileName: () => (preload ? 'preload.cjs' : 'main.js'),
    },
    rollupOptions: { external: [/^node:/u, 'electron'] },
  },
});
