import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { describe, expect, test } from 'vitest';
import type { Doc } from '../../domain/record.ts';
import type { EnrolAnswer } from '../../protocol/enrol.ts';
import type { SyncAnswer } from '../../protocol/sync.ts';
import { memoryFiles } from '../../src/browser-files/memory-files.ts';
import { dexieHome } from '../../src/vault/dexie-storage.ts';
import { newId } from '../../src/vault/new-id.ts';
import { createVault, unlockVault } from '../../src/vault/unlock-vault.ts';
import type { VaultPorts } from '../../src/vault/vault-ports.ts';

const PASSWORD = 'correct horse';
const office = {
  id: 'o',
  name: '所',
  township: '镇',
  county: '县',
  committee: '会',
  committeeKind: '乡镇',
  court: '院',
  address: '址',
  phone: '0',
};
let made = 0;

const answerOf = async (): Promise<EnrolAnswer> => {
  const pair = await crypto.subtle.generateKey({ name: 'ECDH', namedCurve: 'P-256' }, true, ['deriveBits']);
  return {
    fengqiao: true,
    deviceId: 'd',
    deviceMark: 'A',
    deviceSecret: 's',
    timeline: 't',
    office,
    user: { id: 'u1', name: '植入的名字', role: 'clerk' },
    recoveryKey: { ...(await crypto.subtle.exportKey('jwk', pair.publicKey)) },
  };
};

const freshPorts = (answer: EnrolAnswer): VaultPorts & { readonly name: string } => {
  made += 1;
  return {
    now: () => new Date('2026-11-24T02:00:00Z'),
    passwordCost: { memoryKib: 64, passes: 1 },
    newId,
    pause: () => new Promise(() => {}),
    name: `vault-${made}`,
    home: dexieHome(`vault-${made}`),
    files: { ...memoryFiles(), freeBytes: async () => null },
    enrol: async () => ({ ok: true, value: { ...answer, user: { id: 'u2', name: '乙', role: 'mediator' } } }),
  };
};

const opened = async () => {
  const answer = await answerOf();
  const ports = freshPorts(answer);
  const created = await createVault({ answer, serverAddress: 'http://x', password: PASSWORD }, ports);
  if (!created.ok) throw new Error(created.problems[0]?.code);
  return { ports, ...created.value };
};
const reopened = async (ports: VaultPorts, password = PASSWORD) => {
  const unlocked = await unlockVault(password, ports);
  if (!unlocked.ok) throw new Error(unlocked.problems[0]?.code);
  return unlocked.value;
};

const clue = (more: Doc = {}): Doc => ({
  foundOn: '2026-11-20',
  place: '三河村',
  type: '邻里',
  brief: '植入的秘密',
  status: '已登记',
  ...more,
});
const answered = (more: Partial<SyncAnswer>): SyncAnswer => ({
  fengqiao: true,
  protocol: 1,
  timeline: 't',
  settled: [],
  records: [],
  cursor: 0,
  more: false,
  leases: [],
  backedUp: 0,
  time: '2026-11-24T02:00:00Z',
  users: [{ id: 'u1', name: '植入的名字', role: 'clerk', revoked: false }],
  ...more,
});

const bytesOf = async (name: string): Promise<string> => {
  const database = await new Dexie(name).open();
  const rows = await Promise.all(database.tables.map((table) => table.toArray()));
  database.close();
  return JSON.stringify(rows, (_key, value) =>
    value instanceof ArrayBuffer ? new TextDecoder('latin1').decode(value) + new TextDecoder().decode(value) : value,
  );
};

describe('the vault', () => {
  test('opens with its password alone, and with no other', async () => {
    const { vault, ports } = await opened();
    await vault.lock();
    const wrong = await unlockVault('wrong password', ports);
    expect(wrong.ok ? [] : wrong.problems.map(({ code }) => code)).toEqual(['password-wrong']);
    expect((await reopened(ports)).vault.user.name).toBe('植入的名字');
  });
  test('writes nothing about people in the clear, not even who its users are', async () => {
    const { vault, ports } = await opened();
    await vault.save([{ recordId: 'r1', kind: 'clue', was: null, now: clue() }]);
    await vault.drafts.put('clue:new', { typed: '植入的秘密' });
    await vault.lock();
    const bytes = await bytesOf(ports.name);
    expect(bytes).toContain('clue:new');
    for (const planted of ['植入', '三河村', PASSWORD]) expect(bytes).not.toContain(planted);
  });
  test('what comes to its end after locking (a long print) writes nothing: it would write over what was saved since', async () => {
    const { vault, ports } = await opened();
    await vault.save([{ recordId: 'r1', kind: 'clue', was: null, now: clue() }]);
    await vault.lock();
    const since = (await reopened(ports)).vault;
    await since.save([{ recordId: 'r2', kind: 'clue', was: null, now: clue() }]);
    await vault.save([{ recordId: 'late', kind: 'clue', was: null, now: clue() }]).catch(() => {});
    await vault.noteAccess({ act: 'print', kind: 'clue', recordId: 'r1' });
    await since.lock();
    await ports.home.destroy();
    const rebuilt = (await reopened(ports)).vault;
    expect(rebuilt.view.all('clue').map(({ id }) => id)).toEqual(['r1', 'r2']);
  });
  test('a save takes its draft with it and survives being opened again', async () => {
    const { vault, ports } = await opened();
    await vault.drafts.put('clue:new', { a: 1 });
    await vault.drafts.put('case:new', { b: 2 });
    await vault.save([{ recordId: 'r1', kind: 'clue', was: null, now: clue() }], { draftKey: 'clue:new' });
    await vault.lock();
    const { vault: again } = await reopened(ports);
    expect(again.outbox().map(({ n }) => n)).toEqual([1]);
    expect(again.view.get('clue', 'r1')?.doc.place).toBe('三河村');
    expect(again.drafts.all().map(({ key }) => key)).toEqual(['case:new']);
  });
  test('a doc that is not of its kind is refused and leaves nothing behind', async () => {
    const { vault } = await opened();
    const saved = await vault.save([
      { recordId: 'r1', kind: 'clue', was: null, now: clue() },
      { recordId: 'r2', kind: 'clue', was: null, now: { place: 1 } as unknown as Doc },
    ]);
    expect(saved.ok).toBe(false);
    expect(vault.outbox()).toEqual([]);
    expect(vault.view.all('clue')).toEqual([]);
  });
  test('lists keep their identity until something in them changes', async () => {
    const { vault } = await opened();
    await vault.save([{ recordId: 'r1', kind: 'clue', was: null, now: clue() }]);
    const before = vault.view.all('clue');
    await vault.save([{ recordId: 'p1', kind: 'project', was: null, now: { name: 'x' } }]);
    expect(vault.view.all('clue')).toBe(before);
    await vault.save([{ recordId: 'r1', kind: 'clue', was: clue(), now: clue({ owner: '甲' }) }]);
    expect(vault.view.all('clue')).not.toBe(before);
  });
  test('undo takes a new record out of the lists and puts an edit back', async () => {
    const { vault } = await opened();
    const made = await vault.save([{ recordId: 'r1', kind: 'clue', was: null, now: clue() }]);
    const edited = await vault.save([{ recordId: 'r1', kind: 'clue', was: clue(), now: clue({ place: '新塘村' }) }]);
    if (!made.ok || !edited.ok) throw new Error('not saved');
    await vault.undoGroup(edited.value.changeIds);
    expect(vault.view.get('clue', 'r1')?.doc.place).toBe('三河村');
    await vault.undoGroup(made.value.changeIds);
    expect(vault.view.all('clue')).toEqual([]);
  });
  test('a second person has a password of their own, never the same one', async () => {
    const { vault, ports } = await opened();
    const same = await vault.addUser({ code: 'X', password: PASSWORD });
    expect(same.ok ? '' : same.problems[0]?.code).toBe('password-taken');
    expect((await vault.addUser({ code: 'X', password: 'another horse' })).ok).toBe(true);
    expect((await vault.changePassword(PASSWORD, 'third horse!')).ok).toBe(true);
    await vault.lock();
    expect((await reopened(ports, 'another horse')).vault.user.id).toBe('u2');
  });
});

describe('an answer of the county', () => {
  test('is folded until the cursor has passed it, then leaves the outbox; numbers go on without a hole', async () => {
    const { vault, store } = await opened();
    await vault.save([{ recordId: 'r1', kind: 'clue', was: null, now: clue() }]);
    const id = vault.outbox()[0]?.change.id ?? '';
    await store.takeAnswer(answered({ settled: [{ id, outcome: 'done', seq: 5 }], cursor: 3, more: true }));
    expect(store.counts().waiting).toBe(0);
    expect(store.counts().lastSyncedAt).toBeNull();
    expect(vault.view.get('clue', 'r1')?.doc.place).toBe('三河村');
    await store.takeAnswer(
      answered({
        records: [{ id: 'r1', kind: 'clue', officeId: 'o', seq: 5, doc: { ...clue({ owner: '乙' }) } as never }],
        cursor: 5,
      }),
    );
    expect(vault.outbox()).toEqual([]);
    expect(vault.view.get('clue', 'r1')?.doc.owner).toBe('乙');
    expect(store.counts().lastSyncedAt).not.toBeNull();
    await vault.save([{ recordId: 'r2', kind: 'clue', was: null, now: clue() }]);
    expect(vault.outbox()[0]?.change.id).toBe('d.2');
  });
  test('a refused change is parked whole with its reason, and never blocks the next', async () => {
    const { vault, store, ports } = await opened();
    await vault.save([{ recordId: 'r1', kind: 'clue', was: null, now: clue() }]);
    await vault.save([{ recordId: 'r2', kind: 'clue', was: null, now: clue() }]);
    const [first, second] = vault.outbox().map(({ change }) => change.id);
    await store.takeAnswer(
      answered({
        settled: [
          { id: first ?? '', outcome: 'parked', seq: 0, problem: { code: 'sealed', path: '', severity: 'error' } },
          { id: second ?? '', outcome: 'done', seq: 1 },
        ],
        cursor: 1,
      }),
    );
    expect(vault.outbox()).toEqual([]);
    await vault.lock();
    const { vault: again } = await reopened(ports);
    expect(again.parked().map(({ problem, change }) => `${problem.code} ${change.recordId}`)).toEqual(['sealed r1']);
  });
  test('a group is never split between two requests', async () => {
    const { vault, store } = await opened();
    await vault.save(['a', 'b', 'c'].map((id) => ({ recordId: id, kind: 'clue' as const, was: null, now: clue() })));
    await vault.save([{ recordId: 'd', kind: 'clue', was: null, now: clue() }]);
    expect(store.nextRequest({ changes: 2, bytes: 1e6 }).changes).toHaveLength(3);
    expect(store.nextRequest({ changes: 4, bytes: 1e6 }).changes).toHaveLength(4);
  });
  test('the next number is the lowest that no record has taken, and none when the block is used up', async () => {
    const { vault, store } = await opened();
    const lease = { id: 'l', series: '协议', year: 2026, from: 1, to: 2, pattern: '第{0001}号' };
    await store.takeAnswer(answered({ leases: [lease] }));
    const take = async () => {
      const free = vault.nextNumber('协议', 2026);
      if (!free) return null;
      const use: Doc = {
        series: '协议',
        year: 2026,
        n: free.n,
        label: free.label,
        leaseId: 'l',
        usedFor: 'x',
        usedForKind: 'agreement',
        at: '2026-11-24T02:00:00Z',
        status: 'used',
      };
      await vault.save([{ recordId: `协议.2026.${free.n}`, kind: 'numberUse', was: null, now: use }]);
      return free.label;
    };
    expect([await take(), await take(), await take()]).toEqual(['第0001号', '第0002号', null]);
  });
});
