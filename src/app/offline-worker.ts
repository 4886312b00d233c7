import type { ProgramNews } from './program-status.ts';

/**
 * Browser edition only: keeps the program itself on this computer, so that it opens without a network.
 * It never touches data: /sync, /enrol and /county go past it.
 */
type Waits = Event & { readonly waitUntil: (work: Promise<unknown>) => void };
type Fetches = Waits & { readonly request: Request; readonly respondWith: (answer: Promise<Response>) => void };
type WorkerScope = {
  readonly skipWaiting: () => Promise<void>;
  readonly clients: { readonly claim: () => Promise<void> };
  readonly location: Location;
  readonly addEventListener: {
    (type: 'install' | 'activate' | 'message', listener: (event: Waits) => void): void;
    (type: 'fetch', listener: (event: Fetches) => void): void;
  };
};

const scope = globalThis as unknown as WorkerScope;
const STORE = 'fengqiao-program';
/** The same word as PROGRAM_CHANNEL of program-status.ts. Only its type is shared: a shared value would be a file of its own, which this worker cannot load. */
const CHANNEL = 'fengqiao-program';
/** Files under way at once. */
const LANES = 4;
/** Written by the build: every file of the program. */
const LIST = '/asset-list.json';

/** A page of whoever stands in the line is no file of the program, though it answers 200. */
const bringOne = async (store: Cache, file: string): Promise<void> => {
  const answer = await fetch(file);
  const isPage = answer.headers.get('content-type')?.startsWith('text/html') ?? false;
  if (!answer.ok || isPage) throw new Error('program: a file did not come');
  await store.put(file, answer);
};

/** Brings the files in their order, a few at a time, and tells how far it is. */
const bring = async (files: readonly string[]): Promise<void> => {
  const store = await caches.open(STORE);
  const channel = new BroadcastChannel(CHANNEL);
  const kept = new Set((await store.keys()).map(({ url }) => url));
  const waiting = files.filter((file) => !kept.has(file));
  let done = files.length - waiting.length;
  const lane = async () => {
    for (let file = waiting.shift(); file !== undefined; file = waiting.shift()) {
      await bringOne(store, file);
      done += 1;
      channel.postMessage({ done, files: files.length } satisfies ProgramNews);
    }
  };
  await Promise.all(Array.from({ length: LANES }, lane)).finally(() => channel.close());
};

/** Fetches what is new, then lets go of what no list names any more; the start page comes last, when its parts are here. */
const refresh = async (): Promise<void> => {
  const answer = await fetch(LIST, { cache: 'no-store' });
  if (!answer.ok) throw new Error('program: no list');
  const files = ((await answer.json()) as readonly string[]).map((file) => new URL(file, scope.location.origin).href);
  await bring(files);
  const store = await caches.open(STORE);
  await store.add('/');
  const wanted = new Set([...files, `${scope.location.origin}/`]);
  for (const { url } of await store.keys()) if (!wanted.has(url)) await store.delete(url);
};

/** The start page as the county has it now, or the kept one while the county cannot be reached. */
const startPage = async (request: Request): Promise<Response> => {
  try {
    const answer = await fetch(request);
    if (answer.ok) return answer;
  } catch {
    // no line: the kept page serves
  }
  return (await caches.match('/')) ?? Response.error();
};

const file = async (request: Request): Promise<Response> => (await caches.match(request)) ?? fetch(request);

scope.addEventListener('install', (event) => event.waitUntil(refresh().then(() => scope.skipWaiting())));
scope.addEventListener('activate', (event) => event.waitUntil(scope.clients.claim()));
scope.addEventListener('message', (event) => event.waitUntil(refresh().catch(() => {})));
scope.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== scope.location.origin) return;
  if (pathname === '/' || pathname === '/index.html') event.respondWith(startPage(request));
  else if (pathname.startsWith('/assets/')) event.respondWith(file(request));
});
