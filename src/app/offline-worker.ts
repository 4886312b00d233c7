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
/** Written by the build: every file of the program. */
const LIST = '/asset-list.json';

/** Fetches what is new, then lets go of what no list names any more; the start page comes last, when its parts are here. */
const refresh = async (): Promise<void> => {
  const answer = await fetch(LIST, { cache: 'no-store' });
  if (!answer.ok) return;
  const files = (await answer.json()) as readonly string[];
  const store = await caches.open(STORE);
  const wanted = new Set(files.map((file) => new URL(file, scope.location.origin).href));
  const kept = new Set((await store.keys()).map(({ url }) => url));
  for (const file of wanted) if (!kept.has(file)) await store.add(file);
  await store.add('/');
  for (const url of kept) if (!wanted.has(url) && url !== `${scope.location.origin}/`) await store.delete(url);
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
