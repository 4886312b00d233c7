import type { Result } from '../../domain/problem.ts';
import type { NewIdentity } from '../../protocol/identity.ts';
import { type SyncAnswer, type SyncRequest, syncAnswerSchema, syncRequestSchema } from '../../protocol/sync.ts';
import { deviceMark } from '../../server/devices/device-mark.ts';
import { acceptSync } from '../../server/sync/accept-sync.ts';
import { changesAreSound } from '../../server/sync/changes-are-sound.ts';
import type { OfficeStore } from '../../server/sync/office-store.ts';
import { createMemoryCounty, type MemoryCounty } from './memory-office-store.ts';

export const refused = (code: 'not-reached' | 'not-our-server' | 'login-wrong' | 'doc-shape'): Result<never> => ({
  ok: false,
  problems: [{ code, path: '', severity: 'error' }],
});

/** Everything that happened to the county, for another store to live through. */
export type CountyEvent =
  | { readonly t: 'office'; readonly officeId: string }
  | { readonly t: 'user'; readonly officeId: string; readonly userId: string }
  | { readonly t: 'device'; readonly officeId: string; readonly deviceId: string; readonly forkedFrom?: string }
  | {
      readonly t: 'request';
      readonly officeId: string;
      readonly request: SyncRequest;
      readonly now: Date;
      /** The ids that were handed out while it was answered. */
      readonly ids: readonly string[];
      /** Null: it was taken, and the server died before it could say so. */
      readonly answer: SyncAnswer | null;
    };
export type RecordCounty = (event: CountyEvent) => void;

export type SimCounty = {
  readonly addOffice: (officeId: string) => void;
  readonly addUser: (officeId: string, userId: string) => void;
  readonly memory: MemoryCounty;
  /** What POST /sync does, from the text of the request to the text of the answer. */
  readonly ask: (body: string) => Promise<Result<SyncAnswer>>;
  readonly identity: (deviceId: string) => Result<NewIdentity>;
  readonly enrol: (officeId: string) => NewIdentity;
  readonly officeOf: (deviceId: string) => string | undefined;
};

type CountyParts = {
  readonly now: () => Date;
  readonly newId: () => string;
  readonly record?: RecordCounty;
  /** A trap may stand between the core and its store. */
  readonly wrap?: (store: OfficeStore, memory: MemoryCounty, request: () => SyncRequest | null) => OfficeStore;
};

/** The county server without HTTP: the same parsing, the same checks, the same core. */
export const createSimCounty = ({ now, newId, wrap, record = () => {} }: CountyParts): SimCounty => {
  const memory = createMemoryCounty();
  let asked: SyncRequest | null = null;
  const store = wrap ? wrap(memory.store, memory, () => asked) : memory.store;
  const offices = new Map<string, string>();
  let devices = 0;

  const enrol = (officeId: string, forkedFrom?: string): NewIdentity => {
    devices += 1;
    const deviceId = `device-${devices}`;
    memory.addDevice(officeId, deviceId, forkedFrom);
    record({ t: 'device', officeId, deviceId, ...(forkedFrom ? { forkedFrom } : {}) });
    offices.set(deviceId, officeId);
    return { fengqiao: true, deviceId, deviceMark: deviceMark(memory.marksGiven(officeId) - 1), deviceSecret: 's' };
  };
  const known = (deviceId: string): string | undefined => {
    const officeId = offices.get(deviceId);
    // A restored county has never heard of what was enrolled since.
    return officeId && memory.hasDevice(officeId, deviceId) ? officeId : undefined;
  };
  return {
    memory,
    addOffice: (officeId) => {
      memory.addOffice(officeId);
      record({ t: 'office', officeId });
    },
    addUser: (officeId, userId) => {
      memory.setUser(officeId, userId, 'director');
      record({ t: 'user', officeId, userId });
    },
    enrol,
    officeOf: known,
    identity: (deviceId) => {
      const officeId = known(deviceId);
      return officeId ? { ok: true, value: enrol(officeId, deviceId) } : refused('login-wrong');
    },
    ask: async (body) => {
      const request = syncRequestSchema.parse(JSON.parse(body)) as SyncRequest;
      const officeId = known(request.device);
      if (!officeId) return refused('login-wrong');
      const device = { officeId, id: request.device };
      if (!changesAreSound(device.id, request.changes)) return refused('doc-shape');
      asked = request;
      const ids: string[] = [];
      const handOut = () => {
        const id = newId();
        ids.push(id);
        return id;
      };
      const at = now();
      try {
        const answer = await acceptSync({ store, device, now: at, newId: handOut }, request);
        record({ t: 'request', officeId, request, now: at, ids, answer });
        return { ok: true, value: syncAnswerSchema.parse(JSON.parse(JSON.stringify(answer))) };
      } catch (dead) {
        if (!(dead instanceof Error && dead.message.startsWith('the server died'))) throw dead;
        if (dead.message.endsWith('after-commit'))
          record({ t: 'request', officeId, request, now: at, ids, answer: null });
        return refused('not-reached');
      }
    },
  };
};
