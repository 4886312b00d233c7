import type { FieldSet } from '../../domain/change.ts';
import type { Json } from '../../domain/record.ts';
import { changeHash } from '../../protocol/change-hash.ts';
import type { WireChange } from '../../protocol/change-schema.ts';
import type { SyncAnswer, SyncRequest } from '../../protocol/sync.ts';
import { PROTOCOL } from '../../protocol/version.ts';
import { acceptSync } from '../../server/sync/accept-sync.ts';
import type { OfficeStore } from '../../server/sync/office-store.ts';

const NOW = new Date('2026-11-24T01:00:00Z');

type Offer = { recordId: string; set: readonly FieldSet[]; kind?: string; group?: string; userId?: string; n?: number };

export type CoreLaptop = {
  readonly id: string;
  readonly change: (offer: Offer) => Promise<WireChange>;
  readonly sync: (
    changes?: readonly WireChange[],
    more?: Partial<SyncRequest>,
    oldestServed?: number,
    now?: Date,
  ) => Promise<SyncAnswer>;
};

/** A laptop that speaks to the sync core itself, without HTTP: it numbers its changes and knows the server's timeline. */
export const coreLaptop = (store: OfficeStore, officeId: string, id: string, userId: string): CoreLaptop => {
  let next = 1;
  let ids = 0;
  const newId = () => {
    ids += 1;
    return `${id}-made-${ids}`;
  };
  const timeline = () =>
    store.inOffice(
      { officeId, id },
      async (office) =>
        (await office.read({ ns: [], contents: [], recordIds: [], labels: [], year: 2026, weighMass: false })).timeline,
    );
  return {
    id,
    change: async ({ recordId, set, kind = 'clue', group, userId: author, n }) => {
      const number = n ?? next;
      if (n === undefined) next += 1;
      const bare = {
        id: `${id}.${number}`,
        group: group ?? `g-${id}-${number}`,
        recordId,
        kind,
        at: NOW.toISOString(),
        userId: author ?? userId,
        set,
      };
      return {
        ...bare,
        set: set as WireChange['set'],
        hash: await changeHash(bare as Parameters<typeof changeHash>[0]),
      };
    },
    sync: async (changes = [], more = {}, oldestServed, now = NOW) =>
      acceptSync(
        { store, device: { officeId, id }, now, newId, ...(oldestServed === undefined ? {} : { oldestServed }) },
        {
          protocol: PROTOCOL,
          device: id,
          timeline: more.timeline ?? (await timeline()),
          cursor: 0,
          changes: [...changes],
          ...more,
        },
      ),
  };
};

export const clueDoc = (more: Record<string, Json> = {}): Record<string, Json> => ({
  foundOn: '2026-11-20',
  place: '三河村',
  type: '邻里',
  brief: '两家为水沟争吵',
  status: '已登记',
  ...more,
});
export const created = (doc: Record<string, Json>): FieldSet[] => [{ path: '', was: null, now: doc }];
