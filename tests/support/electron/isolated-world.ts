import type { ContextBridge, IpcRenderer } from 'electron';

type Listener = (event: unknown, ...args: unknown[]) => void;
/** What a sandboxed preload gets from `require('electron')`. */
type PreloadModule = {
  readonly contextBridge: Pick<ContextBridge, 'exposeInMainWorld'>;
  readonly ipcRenderer: Pick<IpcRenderer, 'invoke'> & {
    readonly on: (channel: string, listener: Listener) => void;
    readonly removeListener: (channel: string, listener: Listener) => void;
  };
};

/** Runs in the isolated world before the preload, which it answers `require('electron')`. `standInInvoke` is a binding that only this world has. */
export const isolatedWorld = (): PreloadModule => {
  type Api = Readonly<Record<string, (...args: unknown[]) => unknown>>;
  type Call = { readonly call: number; readonly key: string; readonly method: string; readonly args: unknown[] };
  const world = globalThis as unknown as {
    standInInvoke: (line: string) => void;
    standInAnswer: (id: number, line: string) => void;
    standInSend: (channel: string, line: string) => void;
  };
  const toWire = (value: unknown) =>
    JSON.stringify({ value }, (_key, part: unknown) =>
      part instanceof Uint8Array
        ? { $bytes: btoa(Array.from(part, (byte) => String.fromCharCode(byte)).join('')) }
        : part,
    );
  const fromWire = (line: string): unknown =>
    JSON.parse(line, (_key, part: unknown) => {
      const bytes = (part as { $bytes?: unknown } | null)?.$bytes;
      return typeof bytes === 'string' ? Uint8Array.from(atob(bytes), (letter) => letter.charCodeAt(0)) : part;
    }).value;

  const tell = (type: string, detail: unknown) => window.dispatchEvent(new CustomEvent(`stand-in:${type}`, { detail }));
  const hear = <T>(type: string, listener: (detail: T) => void) =>
    window.addEventListener(`stand-in:${type}`, (event) => listener((event as CustomEvent<T>).detail));
  const apis = new Map<string, Api>();
  const releases = new Map<number, () => void>();
  const withListeners = (arg: unknown): unknown => {
    const listener = (arg as { standInListener?: number } | null)?.standInListener;
    return listener === undefined ? arg : (...args: unknown[]) => void tell('heard', { listener, args });
  };
  hear<Call>('call', ({ call, key, method, args }) => {
    const value = apis.get(key)?.[method]?.(...args.map(withListeners));
    if (value instanceof Promise) {
      tell('answer', { pending: true });
      value.then(
        (settled: unknown) => tell('settled', { call, value: settled }),
        (problem: unknown) => tell('settled', { call, error: String((problem as Error).message) }),
      );
    } else if (typeof value === 'function') {
      releases.set(call, value as () => void);
      tell('answer', { releases: true });
    } else tell('answer', { value });
  });
  hear<number>('release', (call) => releases.get(call)?.());

  const asked = new Map<number, { resolve: (value: unknown) => void; reject: (problem: Error) => void }>();
  const heard = new Map<string, Set<Listener>>();
  world.standInAnswer = (id, line) => {
    const { value, error } = fromWire(line) as { value?: unknown; error?: string };
    if (error === undefined) asked.get(id)?.resolve(value);
    else asked.get(id)?.reject(new Error(error));
    asked.delete(id);
  };
  world.standInSend = (channel, line) => {
    for (const listener of heard.get(channel) ?? []) listener({}, ...(fromWire(line) as unknown[]));
  };
  return {
    contextBridge: {
      exposeInMainWorld: (key, api: Api) => {
        apis.set(key, api);
        tell('expose', { key, methods: Object.keys(api) });
      },
    },
    ipcRenderer: {
      invoke: (channel, ...args: unknown[]) =>
        new Promise((resolve, reject) => {
          const id = asked.size === 0 ? 1 : Math.max(...asked.keys()) + 1;
          asked.set(id, { resolve, reject });
          world.standInInvoke(JSON.stringify({ id, channel, line: toWire(args) }));
        }),
      on: (channel, listener) => void heard.set(channel, (heard.get(channel) ?? new Set()).add(listener)),
      removeListener: (channel, listener) => void heard.get(channel)?.delete(listener),
    },
  };
};
