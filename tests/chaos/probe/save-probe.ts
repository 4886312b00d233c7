import type { Doc } from '../../../domain/record.ts';
import { journalPlace } from '../../../src/app/journal-place.ts';
import { startSync } from '../../../src/sync/start-sync.ts';
import type { UnlockedVault } from '../../../src/vault/open-vault-from.ts';
import { hasVault } from '../../../src/vault/stored-keyrings.ts';
import { createVault, unlockVault } from '../../../src/vault/unlock-vault.ts';
import { vaultPorts } from '../../../src/vault/vault-ports.ts';
import type { ProbeEvent, ProbeOrders } from './probe-talk.ts';

/**
 * Runs in the page, built as the app is built: the app's own vault over IndexedDB and the origin private file system, without screens.
 * What a screen would call saved it tells at once; then it goes on, until the browser dies.
 */
const tell = (event: ProbeEvent): Promise<unknown> =>
  fetch('/probe/tell', { method: 'POST', body: JSON.stringify(event), keepalive: true }).catch(() => {});

const ports = {
  ...vaultPorts(async () => ({ ok: false, problems: [] }), journalPlace),
  passwordCost: { memoryKib: 1024, passes: 1 },
};

const openWith = async ({ answer, password }: ProbeOrders): Promise<UnlockedVault> => {
  const made = { answer, serverAddress: location.origin, password };
  const opened = (await hasVault(ports)) ? await unlockVault(password, ports) : await createVault(made, ports);
  if (!opened.ok) throw new Error(opened.problems[0]?.code ?? 'not opened');
  return opened.value;
};

const clue = (brief: string): Doc => ({
  foundOn: '2026-11-20',
  place: '三河村',
  type: '邻里',
  brief,
  status: '已登记',
});

/** Saves in a loop: a new matter, then another word in it, each with a text of its own. */
const saveOn = async ({ vault }: UnlockedVault, { prefix, saves, pauseMs }: ProbeOrders): Promise<void> => {
  let last: { recordId: string; doc: Doc } | null = null;
  for (let n = 1; n <= saves; n += 1) {
    const marker = `${prefix}-${n}`;
    const was: Doc | null = last?.doc ?? null;
    const recordId: string = last?.recordId ?? vault.newId();
    const now: Doc = was ? { ...was, remark: marker } : clue(marker);
    const from = performance.now();
    const saved = await vault.save([{ recordId, kind: 'clue', was, now }]);
    const ms = performance.now() - from;
    void tell(
      saved.ok
        ? { t: 'said', marker, ms, trouble: vault.trouble() }
        : { t: 'refused', marker, code: saved.problems[0]?.code ?? '' },
    );
    if (saved.ok) last = n % 3 === 0 ? null : { recordId, doc: now };
    if (pauseMs > 0) await new Promise((done) => setTimeout(done, pauseMs));
  }
};

const run = async (): Promise<void> => {
  const orders = (await (await fetch('/probe/orders')).json()) as ProbeOrders;
  const opened = await openWith(orders);
  const { vault, store } = opened;
  await tell({
    t: 'open',
    held:
      JSON.stringify(vault.outbox().map(({ change }) => change.set.map(({ now }) => now))).match(
        /记号[a-z0-9]+(?:-\d+)+/gu,
      ) ?? [],
    shown: vault.view.all('clue').length,
    found: vault.restored.found,
    fromJournal: vault.restored.fromJournal,
    journalDamaged: vault.restored.journalDamaged,
    trouble: vault.trouble(),
  });
  let syncedAt = store.counts().lastSyncedAt;
  store.subscribe(() => {
    const { waiting, lastSyncedAt } = store.counts();
    if (waiting === 0 && lastSyncedAt !== syncedAt) void tell({ t: 'drained', trouble: store.trouble() });
    syncedAt = lastSyncedAt;
  });
  startSync(opened, { onHanded: () => {}, onWiped: () => {} });
  await saveOn(opened, orders);
};

run().catch((trouble: unknown) => void tell({ t: 'failed', message: String(trouble) }));
