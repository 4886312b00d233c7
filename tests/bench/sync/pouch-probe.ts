import { offerProbe } from './probe.ts';

/** PouchDB's own builds are loaded before this by the page, as its guide says; this is what is used of them. */
type Pouch = {
  readonly info: () => Promise<{ doc_count: number }>;
  readonly replicate: { readonly from: (remote: Pouch, options: object) => Promise<{ ok: boolean }> };
};
type PouchConstructor = new (name: string, options?: object) => Pouch;

const { PouchDB } = globalThis as unknown as { PouchDB: PouchConstructor };
let local: Pouch;

offerProbe({
  prepare: async () => {
    local = new PouchDB('records', { adapter: 'indexeddb' });
    await local.info();
  },
  firstSync: async () => {
    const remote = new PouchDB(`${location.origin}/db`, { skip_setup: true });
    const from = performance.now();
    const done = await local.replicate.from(remote, { live: false, batch_size: 1000 });
    const ms = performance.now() - from;
    if (!done.ok) throw new Error('pouch: not replicated');
    return { ms, records: (await local.info()).doc_count };
  },
});
