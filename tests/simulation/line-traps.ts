import type { Doc, Json } from '../../domain/record.ts';
import { withValueAt } from '../../domain/with-value-at.ts';
import type { WireChange } from '../../protocol/change-schema.ts';
import type { SyncRequest } from '../../protocol/sync.ts';
import { hashOfChange } from '../../server/sync/hash-of-change.ts';
import { reading, writing } from './bend-store.ts';
import type { MemoryCounty } from './memory-office-store.ts';
import type { Trap } from './trap.ts';

const signed = (change: WireChange): WireChange => ({ ...change, hash: hashOfChange(change as never) });

/** Every change of a request, said differently, with a hash that fits. */
const resaid =
  (say: (change: WireChange) => WireChange) =>
  (request: SyncRequest, memory: MemoryCounty): SyncRequest => {
    const officeId = memory.officeOf(request.device);
    return {
      ...request,
      changes: request.changes.map((change) =>
        memory.changeOf(officeId, request.device, Number(change.id.split('.').at(-1))) ? change : signed(say(change)),
      ),
    };
  };

/** Bugs of merging, and of what goes over the line. */
export const LINE_TRAPS: readonly Trap[] = [
  {
    name: 'last-writer-wins',
    bug: 'what the person saw is not compared',
    store: reading((held, { request }) => ({
      ...held,
      records: held.records.map((record) => ({
        ...record,
        doc: (request()?.changes ?? [])
          .filter(({ recordId }) => recordId === record.id)
          .flatMap(({ set }) => set)
          .reduce<Doc>((doc, { path, was }) => (path === '' ? doc : withValueAt(doc, path, was as Json)), record.doc),
      })),
    })),
  },
  {
    name: 'whole-document',
    bug: 'the whole record is put, and with it what the laptop did not know of others',
    store: writing((write, { request }) => ({
      ...write,
      records: write.records.map((record) => {
        const own = (request()?.changes ?? [])
          .filter(({ recordId }) => recordId === record.id)
          .flatMap(({ set }) => set);
        if (own.some(({ path }) => path === '' || path === 'demand')) return record;
        const { demand: _others, ...doc } = record.doc;
        return { ...record, doc };
      }),
    })),
  },
  {
    name: 'dedupe-by-body',
    bug: 'A → B → A is taken for a repetition and left out',
    request: resaid((change) => {
      const [set] = change.set;
      return set?.path === 'remark' && set.now === '甲' && change.set.length === 1
        ? { ...change, set: [{ path: 'remark', was: null, now: '乙' }] }
        : change;
    }),
  },
  {
    name: 'unknown-fields-dropped',
    bug: 'what this version does not understand is not kept',
    store: writing((write) => ({
      ...write,
      records: write.records.map(({ doc: { fromNewerVersion: _unknown, ...doc }, ...record }) => ({ ...record, doc })),
    })),
  },
  {
    name: 'group-cut',
    bug: 'one user action is sent in two halves, and the second is lost',
    request: (request) => {
      const last = request.changes.at(-1);
      const own = request.changes.filter(({ group }) => group === last?.group);
      return own.length > 1 ? { ...request, changes: request.changes.slice(0, -1) } : request;
    },
  },
  {
    name: 'parked-dropped',
    bug: 'a refused change is called done and forgotten on the laptop',
    answer: (answer) => ({
      ...answer,
      settled: answer.settled.map((one) => (one.outcome === 'parked' ? { id: one.id, outcome: 'done', seq: 0 } : one)),
    }),
  },
  {
    name: 'cursor-ahead',
    bug: 'the cursor is moved over rows of a page that was cut short',
    answer: (answer) => (answer.records.length > 1 ? { ...answer, records: answer.records.slice(0, -1) } : answer),
  },
];
