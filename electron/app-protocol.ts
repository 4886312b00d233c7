import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import type { Protocol } from 'electron';

export const APP_ORIGIN = 'app://fengqiao';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.ttf': 'font/ttf',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.wasm': 'application/wasm',
};

/** No unsafe-eval: Argon2id needs WebAssembly alone; styles are written as elements by the libraries. */
export const CONTENT_SECURITY = [
  "default-src 'self'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "media-src 'self' blob:",
  "font-src 'self' data:",
  "connect-src 'self' http: https: blob: data:",
  "worker-src 'self' blob:",
  "frame-src 'self' blob:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
].join('; ');

/** Must run before the app is ready: the origin is standard and secure, so that it has storage, crypto and fetch. */
export const registerAppScheme = (protocol: Protocol): void => {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
};

/** The file under `webDir` for an address of ours; null for another host, a path that leads out or one that means nothing. */
export const fileFor = (webDir: string, address: string): string | null => {
  const url = new URL(address);
  if (url.protocol !== 'app:' || url.host !== 'fengqiao') return null;
  try {
    const path = normalize(join(webDir, decodeURIComponent(url.pathname === '/' ? '/index.html' : url.pathname)));
    return path.startsWith(webDir + sep) ? path : null;
  } catch {
    return null;
  }
};

/** Serves the built pages as app://fengqiao. */
export const setUpAppProtocol = (protocol: Protocol, webDir: string): void => {
  protocol.handle('app', async (request) => {
    const file = fileFor(webDir, request.url);
    if (!file) return new Response(null, { status: 404 });
    try {
      const body = await readFile(file);
      return new Response(body, {
        headers: {
          'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
          'content-security-policy': CONTENT_SECURITY,
          'x-content-type-options': 'nosniff',
          'referrer-policy': 'no-referrer',
        },
      });
    } catch {
      return new Response(null, { status: 404 });
    }
  });
};
