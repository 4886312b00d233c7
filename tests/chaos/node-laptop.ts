import 'fake-indexeddb/auto';
import type { Result } from '../../domain/problem.ts';
import type { Doc } from '../../domain/record.ts';
import { journalFiles } from '../../electron/journal-files.ts';
import type { EnrolAnswer } from '../../protocol/enrol.ts';
import { newIdentityAnswerSchema } from '../../protocol/identity.ts';
import { type SyncAnswer, syncAnswerSchema } from '../../protocol/sync.ts';
import { PROTOCOL } from '../../protocol/version.ts';
import { askCounty } from '../../src/sync/ask-county.ts';
import { createSyncEngine, type SyncEngine } from '../../src/sync/engine.ts';
import type { SyncStatus } from '../../src/sync/status.ts';
import { dexieHome } from '../../src/vault/dexie-storage.ts';
import type { JournalFiles } from '../../src/vault/journal/journal-files.ts';
import type { RecordEdit } from '../../src/vault/open-vault.ts';
import type { UnlockedVault } from '../../src/vault/open-vault-from.ts';
import { createVault, unlockVault } from '../../src/vault/unlock-vault.ts';
import { type VaultPorts, vaultPorts } from '../../src/vault/vault-ports.ts';
import type { SaidLedger } from './said-ledger.ts';

const PASSWORD = '门前老槐树下石凳';
/** With nothing to do the engine asks again after this long; anything else is a retry, and retries are hurried here. */
const IDLE_MS = 60_000;
/** One process plays many laptops here; its in-memory IndexedDB may take longer than a disk that is whole. */
const WATCHDOG_FACTOR = 20;

export type LaptopPlace = {
  readonly name: string;
  readonly answer: EnrolAnswer;
  /** Where the journal lies. */
  readonly folder: string;
  readonly ledger: SaidLedger;
  readonly random: () => number;
  /** Where the county is reached; may be a bad line. */
  readonly address: () => string;
  readonly timeoutMs?: number;
  readonly retryMs?: number;
  readonly now?: () => Date;
};

export type NodeLaptop = {
  readonly name: string;
  readonly open: () => UnlockedVault;
  /** One action of a person, called saved or refused; true when it was called saved. */
  readonly save: (edits: readonly RecordEdit[], markers: readonly string[]) => Promise<boolean>;
  /** A new matter, or another word in one of its own or a colleague's. */
  readonly saveSomething: () => Promise<boolean>;
  readonly online: () => void;
  readonly offline: () => void;
  readonly wake: () => Promise<void>;
  /** What the status bar would say. */
  readonly shown: () => Partial<SyncStatus>;
  /** Asked at every moment the screen would claim to be in step. */
  readonly onClaim: (listen: () => void) => void;
  readonly answers: () => number;
  /** The program ends without a word and is opened again over what is on the disk. */
  readonly crash: () => Promise<void>;
  readonly waiting: () => number;
};

const must = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(`laptop: ${result.problems[0]?.code}`);
  return result.value;
};

const filesIn = (folder: string): JournalFiles => {
  const files = journalFiles(folder);
  return {
    list: files.journalList,
    read: files.journalRead,
    append: files.journalAppend,
    remove: files.journalRemove,
    putWhole: files.journalPutWhole,
    freeBytes: files.freeBytes,
  };
};

const portsOf = ({ name, folder, now }: LaptopPlace): VaultPorts => ({
  ...vaultPorts(async () => ({ ok: false, problems: [] }), filesIn(folder)),
  ...(now ? { now } : {}),
  home: dexieHome(name),
  pause: (ms) => new Promise((done) => void setTimeout(done, ms * WATCHDOG_FACTOR).unref()),
  passwordCost: { memoryKib: 1024, passes: 1 },
});

const clue = (brief: string): Doc => ({
  foundOn: '2026-11-20',
  place: '三河村',
  type: '邻里',
  brief,
  status: '已登记',
});

/** A laptop in this process: the real vault over IndexedDB and real journal files, the real engine over real HTTP. */
export const enrolNodeLaptop = async (place: LaptopPlace): Promise<NodeLaptop> => {
  const { name, answer, ledger, random, address } = place;
  const ports = portsOf(place);
  const own: string[] = [];
  const claims: (() => void)[] = [];
  let status: Partial<SyncStatus> = {};
  let answers = 0;
  let engine: SyncEngine | null = null;
  let unlocked = must(await createVault({ answer, serverAddress: address(), password: PASSWORD }, ports));

  const tell = (more: Partial<SyncStatus>): void => {
    status = { ...status, ...more };
    if (status.state === 'idle' && status.waiting === 0 && !status.problemCode) for (const claim of claims) claim();
  };
  const heard = (request: { changes: readonly { id: string; hash: string }[] }, said: Result<SyncAnswer>): void => {
    if (!said.ok) return;
    answers += 1;
    const hashes = new Map(request.changes.map(({ id, hash }) => [id, hash]));
    for (const { id, outcome } of said.value.settled) if (outcome !== 'forked') ledger.told(id, hashes.get(id) ?? '');
  };
  const engineOver = ({ store }: UnlockedVault): SyncEngine =>
    createSyncEngine({
      store,
      transport: async (_address, bearer, request) => {
        const { timeoutMs = 30_000 } = place;
        const asked = { address: address(), path: '/sync', bearer, body: request, schema: syncAnswerSchema, timeoutMs };
        const said = await askCounty(asked);
        heard(request, said);
        return said;
      },
      askIdentity: (_address, bearer) =>
        askCounty({
          address: address(),
          path: '/identity',
          bearer,
          body: { protocol: PROTOCOL, device: bearer.slice(0, bearer.indexOf('.')) },
          schema: newIdentityAnswerSchema,
        }),
      now: Date.now,
      random,
      tell,
      later: (work, ms) => {
        const timer = setTimeout(work, ms === IDLE_MS ? ms : Math.min(ms, place.retryMs ?? 100)).unref();
        return () => clearTimeout(timer);
      },
    });
  const save: NodeLaptop['save'] = async (edits, markers) => {
    const saved = await unlocked.vault.save(edits);
    if (saved.ok) for (const marker of markers) ledger.say(marker);
    return saved.ok;
  };
  const pick = <T>(from: readonly T[]): T | undefined => from[Math.floor(random() * from.length)];
  const newMatter = (): Promise<boolean> => {
    const recordId = unlocked.vault.newId();
    const marker = ledger.newMarker();
    own.push(recordId);
    return save([{ recordId, kind: 'clue', was: null, now: clue(marker) }], [marker]);
  };
  const anotherWord = (recordId: string): Promise<boolean> => {
    const was = unlocked.vault.view.get('clue', recordId)?.doc as Doc | undefined;
    if (!was) return newMatter();
    const marker = ledger.newMarker();
    return save([{ recordId, kind: 'clue', was, now: { ...was, remark: marker } }], [marker]);
  };
  return {
    name,
    open: () => unlocked,
    save,
    saveSomething: () => {
      const dice = random();
      const mine = pick(own);
      // In a colleague's matter too: two who change one field unseen make a conflict, and neither word may vanish.
      const anyones = dice < 0.15 ? pick(unlocked.vault.view.all('clue'))?.id : undefined;
      const at = anyones ?? (dice < 0.5 ? mine : undefined);
      return at ? anotherWord(at) : newMatter();
    },
    online: () => {
      engine ??= engineOver(unlocked);
      engine.start();
    },
    offline: () => {
      engine?.stop();
      engine = null;
    },
    wake: async () => void (await engine?.wake()),
    shown: () => status,
    onClaim: (listen) => void claims.push(listen),
    answers: () => answers,
    crash: async () => {
      engine?.stop();
      engine = null;
      await unlocked.vault.lock();
      unlocked = must(await unlockVault(PASSWORD, ports));
    },
    waiting: () => unlocked.store.counts().waiting,
  };
};
