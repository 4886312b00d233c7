import { around, reading, writing } from './bend-store.ts';
import type { Trap } from './trap.ts';

/** Bugs of the county. */
export const SERVER_TRAPS: readonly Trap[] = [
  {
    name: 'ack-before-commit',
    bug: 'the answer goes out, the commit fails',
    store: (store, { random }) =>
      around(store, (office) => ({
        ...office,
        write: async (write) => (random() < 0.1 ? undefined : office.write(write)),
      })),
  },
  {
    name: 'sequence-feed',
    bug: 'a feed ordered by a sequence: a row committed late is never seen',
    store: (store, { random }) =>
      around(store, (office) => ({
        ...office,
        recordsAbove: async (cursor, limit) => (await office.recordsAbove(cursor, limit)).filter(() => random() > 0.05),
      })),
  },
  {
    name: 'no-hash',
    bug: 'numbers up to the last one are taken as done, whatever they say',
    request: (request, memory) => {
      const officeId = memory.officeOf(request.device);
      const changes = request.changes.map((change) => {
        const known = memory.changeOf(officeId, request.device, Number(change.id.split('.').at(-1)));
        return known ? { ...known.body, id: change.id, hash: known.hash } : change;
      });
      return { ...request, changes };
    },
  },
  {
    name: 'content-forgotten',
    bug: 'what comes again from a forked laptop takes effect again',
    store: reading((held) => ({ ...held, knownContents: [] })),
  },
  {
    name: 'sum-stale',
    bug: 'the running sum misses rows that changed',
    store: writing((write, { random }) => (random() < 0.2 ? { ...write, sum: '0123456789abcdef' } : write)),
  },
  {
    name: 'conflict-dropped',
    bug: 'the loser of a merge is not kept',
    store: writing((write) => ({ ...write, records: write.records.filter(({ kind }) => kind !== 'conflict') })),
  },
  {
    name: 'custody-skipped',
    bug: 'a refused change is answered and not kept',
    store: writing((write) => ({ ...write, changes: write.changes.filter(({ outcome }) => outcome !== 'parked') })),
  },
  {
    name: 'order-broken',
    bug: 'numbers of a device are taken with holes',
    store: (store, { random }) =>
      around(store, (office) => ({
        ...office,
        read: async (ask) => {
          const held = await office.read(ask);
          const first = Math.min(...ask.ns, Number.POSITIVE_INFINITY);
          return random() < 0.3 && first > held.lastN + 1 && Number.isFinite(first)
            ? { ...held, lastN: first - 1 }
            : held;
        },
      })),
    request: (request) => (request.changes.length > 2 ? { ...request, changes: request.changes.slice(1) } : request),
  },
  {
    name: 'blocks-overlap',
    bug: 'two laptops are given the same numbers',
    store: writing((write) => ({ ...write, leases: write.leases.map((lease) => ({ ...lease, from: 1, to: 50 })) })),
  },
  {
    name: 'other-office',
    bug: 'a query without the office',
    store: (store, { memory, random }) =>
      around(store, (office, officeId) => ({
        ...office,
        recordsAbove: async (cursor, limit) => {
          const own = await office.recordsAbove(cursor, limit);
          const others = memory.officeIds().filter((id) => id !== officeId);
          const strange = random() < 0.1 ? others.flatMap((id) => memory.recordsOf(id)).slice(0, 1) : [];
          return [...strange.map((row) => ({ ...row, seq: cursor + 1 })), ...own];
        },
      })),
  },
  {
    name: 'numbers-again',
    bug: 'a restored server gives the numbers once more that it gave since',
    numbersAgain: true,
  },
  { name: 'same-timeline', bug: 'a restored server goes on as if nothing had happened', keepTimeline: true },
];
