#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import inspector from 'node:inspector';
import { registerHooks } from 'node:module';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

/**
 * In the place of Electron's own program: `stand-in.ts [switches] <folder>` runs the main of that folder's package.json, unchanged,
 * with 'electron' answered by electron-module.ts. It says where it can be driven in Electron's own words, so Playwright drives it as Electron.
 */
const module = new URL('./electron-module.ts', import.meta.url).href;
registerHooks({
  resolve: (name, context, next) => (name === 'electron' ? { url: module, shortCircuit: true } : next(name, context)),
});
const folder = resolve(process.argv.slice(2).find((arg) => !arg.startsWith('-')) ?? '.');
Object.defineProperty(process.versions, 'electron', { value: 'stand-in' });

const { standInApp } = await import('./stand-in-app.ts');
const { endChromium, startChromium } = await import('./chromium-process.ts');
standInApp.on('stand-in-end', () => void endChromium());
process.on('SIGTERM', () => standInApp.quit());

const { main } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { main: string };
inspector.open(0, '127.0.0.1');
await import(pathToFileURL(join(folder, main)).href);
await startChromium();
standInApp.becomeReady();
