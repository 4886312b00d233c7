/**
 * Runs in the page's own world before any of its scripts: makes the objects that the preload exposes, and passes calls on to the isolated world.
 * Events between worlds are synchronous and their details structured clones, which is what Electron's contextBridge does too.
 */
export const mainWorld = (): void => {
  type Answer = { readonly value?: unknown; readonly pending?: boolean; readonly releases?: boolean };
  type Settled = { readonly call: number; readonly value?: unknown; readonly error?: string };
  const listeners = new Map<number, (...args: unknown[]) => unknown>();
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (problem: Error) => void }>();
  let count = 0;
  const tell = (type: string, detail: unknown) => window.dispatchEvent(new CustomEvent(`stand-in:${type}`, { detail }));
  const hear = <T>(type: string, listener: (detail: T) => void) =>
    window.addEventListener(`stand-in:${type}`, (event) => listener((event as CustomEvent<T>).detail));

  let answer: Answer = {};
  hear<Answer>('answer', (given) => {
    answer = given;
  });
  hear<Settled>('settled', ({ call, value, error }) => {
    const { resolve, reject } = waiting.get(call) ?? {};
    waiting.delete(call);
    if (error === undefined) resolve?.(value);
    else reject?.(new Error(error));
  });
  hear<{ listener: number; args: unknown[] }>('heard', ({ listener, args }) => listeners.get(listener)?.(...args));

  const withoutFunctions = (arg: unknown): unknown => {
    if (typeof arg !== 'function') return arg;
    count += 1;
    listeners.set(count, arg as (...args: unknown[]) => unknown);
    return { standInListener: count };
  };
  const call = (key: string, method: string, args: readonly unknown[]): unknown => {
    count += 1;
    const id = count;
    tell('call', { call: id, key, method, args: args.map(withoutFunctions) });
    if (answer.releases) return () => void tell('release', id);
    return answer.pending ? new Promise((resolve, reject) => waiting.set(id, { resolve, reject })) : answer.value;
  };
  hear<{ key: string; methods: string[] }>('expose', ({ key, methods }) => {
    const exposed = Object.fromEntries(methods.map((name) => [name, (...args: unknown[]) => call(key, name, args)]));
    Object.defineProperty(window, key, { value: Object.freeze(exposed), enumerable: true });
  });
};
