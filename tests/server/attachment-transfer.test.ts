import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type BlobKeys, blobKeys } from '../../src/attachments/blob-keys.ts';
import { downloadFile } from '../../src/attachments/download-file.ts';
import { createSealedFiles, type SealedFiles } from '../../src/attachments/sealed-files.ts';
import { createTransferEngine, type TransferEngine } from '../../src/attachments/transfer-engine.ts';
import { openTransferLedger, type TransferLedger } from '../../src/attachments/transfer-ledger.ts';
import { NO_TRANSFER, type TransferStatus } from '../../src/attachments/transfer-status.ts';
import type { AttachmentRow } from '../../src/attachments/upload-order.ts';
import { type CuttingProxy, startCuttingProxy } from '../support/cutting-proxy.ts';
import { type MemoryBlobs, memoryBlobs } from '../support/memory-blobs.ts';
import { randomBytes } from '../support/random-bytes.ts';
import { startTestCounty, type TestCounty } from '../support/test-county.ts';
import { enrolTestDevice, type TestDevice } from '../support/test-device.ts';

type Bytes = Uint8Array<ArrayBuffer>;
let county: TestCounty;
let proxy: CuttingProxy;
let one: TestDevice;
let two: TestDevice;

beforeAll(async () => {
  county = await startTestCounty();
  proxy = await startCuttingProxy(county.address);
  one = await enrolTestDevice(county.address, await county.code('shuanglong-2', 'shuanglong'));
  two = await enrolTestDevice(county.address, await county.code('shuanglong-3', 'shuanglong'));
});
afterAll(async () => {
  await proxy.stop();
  await county.stop();
});

const hashOf = (bytes: Bytes) => createHash('sha256').update(bytes).digest('hex');
const bearer = ({ identity }: TestDevice) => `${identity.deviceId}.${identity.deviceSecret}`;
async function* whole(bytes: Bytes): AsyncGenerator<Bytes> {
  yield bytes;
}
const rowOf = (id: string, bytes: Bytes): AttachmentRow => ({
  id,
  doc: {
    ofKind: 'case',
    ofId: 'c',
    role: '录音',
    fileName: 'x',
    mediaType: 'audio/wav',
    bytes: bytes.length,
    sha256: hashOf(bytes),
    order: 1,
    addedAt: id,
    addedBy: 'u',
    status: '有效',
  },
});

/** A laptop's transfer half: its disk outlives a restart, its engine does not. Timers are pressed by the test. */
let disk: MemoryBlobs;
let keys: BlobKeys;
let files: SealedFiles;
let ledger: TransferLedger;
let rows: AttachmentRow[];
let engine: TransferEngine;
let status: TransferStatus;
let waits: number[];
let address: string;

const start = async () => {
  engine?.stop();
  ledger = await openTransferLedger(disk, keys);
  status = NO_TRANSFER;
  waits = [];
  engine = createTransferEngine({
    files,
    ledger,
    line: () => ({ address, bearer: bearer(one) }),
    rows: () => rows,
    mayGo: (id) => !id.startsWith('unsent'),
    random: () => 0.5,
    tell: (news) => {
      status = { ...status, ...news };
    },
    later: (_work, ms) => {
      waits.push(ms);
      return () => {};
    },
    pieceTimeoutMs: 4000,
  });
};
beforeEach(async () => {
  disk = memoryBlobs();
  keys = await blobKeys(await crypto.subtle.importKey('raw', randomBytes(32), 'HKDF', false, ['deriveKey']));
  files = createSealedFiles(disk, keys);
  rows = [];
  address = proxy.address;
  proxy.cutAfter = Number.POSITIVE_INFINITY;
  await start();
});
const add = async (id: string, bytes: Bytes) => {
  await files.write({ sha256: hashOf(bytes), bytes: bytes.length }, whole(bytes));
  rows = [...rows, rowOf(id, bytes)];
  return hashOf(bytes);
};
/** What was under way when a line was cut may still land afterwards: one honest 409, and the next try goes on. */
const wakeUntilVerified = (sha256: string) =>
  expect
    .poll(
      async () => {
        await engine.wake();
        return ledger.isVerified(sha256);
      },
      { timeout: 20_000, interval: 200 },
    )
    .toBe(true);
const uploadsBegun = async () =>
  (await county.database.selectFrom('attachments').select('sha256').execute()).map(({ sha256 }) => sha256);

describe('the transfer engine', () => {
  test('sends what is here, and counts it as waiting until the county has verified it', async () => {
    const sha256 = await add('1', randomBytes(2_500_000));
    expect(ledger.isVerified(sha256)).toBe(false);
    await engine.wake();
    expect(ledger.isVerified(sha256)).toBe(true);
    expect(status).toMatchObject({ waiting: 0, waitingBytes: 0, problemCode: null, running: null });
    expect(await uploadsBegun()).toContain(sha256);
  });

  test('cut again and again goes on where it was, over restarts, with one upload and no piece sent twice for nothing', async () => {
    const bytes = randomBytes(3_000_000);
    const sha256 = await add('1', bytes);
    const addresses = new Set<string>();
    let rounds = 0;
    for (const cut of [40_000, 350_000, 300_000, 600_000, 90_000, 800_000]) {
      proxy.cutAfter = cut;
      await engine.wake();
      expect(status.problemCode).toBe('not-reached');
      expect(status).toMatchObject({ waiting: 1, waitingBytes: bytes.length });
      const begun = ledger.uploadOf(sha256);
      if (begun) addresses.add(begun.split('/').at(-1) ?? '');
      await start();
      rounds += 1;
    }
    proxy.cutAfter = Number.POSITIVE_INFINITY;
    await wakeUntilVerified(sha256);
    expect(rounds).toBe(6);
    expect(addresses.size).toBe(1);
  });

  test('a line gone silent is given up, and the next try goes on', async () => {
    const sha256 = await add('1', randomBytes(900_000));
    proxy.halfOpenAfter = 300_000;
    await engine.wake();
    expect(status.problemCode).toBe('not-reached');
    expect(ledger.uploadOf(sha256)).toBeDefined();
    await expect
      .poll(
        async () => {
          await engine.wake();
          return ledger.isVerified(sha256);
        },
        { timeout: 30_000, interval: 500 },
      )
      .toBe(true);
  });

  test.each([502, 423, 409, 413])('a %i on the way never makes it begin anew', async (code) => {
    const sha256 = await add('1', randomBytes(700_000));
    proxy.cutAfter = 450_000;
    await engine.wake();
    proxy.cutAfter = Number.POSITIVE_INFINITY;
    const begun = ledger.uploadOf(sha256);
    expect(begun).toBeDefined();
    // A proxy in between that answers the upload's own address with a code, and everything else as the county does.
    const between = createServer((_request, response) => response.writeHead(code).end());
    await new Promise<void>((resolve) => between.listen(0, '127.0.0.1', resolve));
    const { port } = between.address() as AddressInfo;
    await ledger.begun(sha256, (begun ?? '').replace(/^http:\/\/[^/]+/u, `http://127.0.0.1:${port}`));
    await engine.wake();
    expect(status.problemCode).toBe('not-reached');
    expect(ledger.uploadOf(sha256)).toContain(begun?.split('/').at(-1));
    between.close();
    await ledger.begun(sha256, begun ?? null);
    await wakeUntilVerified(sha256);
  });

  test('an upload that the county knows no more is begun anew', async () => {
    const sha256 = await add('1', randomBytes(700_000));
    proxy.cutAfter = 450_000;
    await engine.wake();
    proxy.cutAfter = Number.POSITIVE_INFINITY;
    const begun = ledger.uploadOf(sha256) ?? '';
    await ledger.begun(sha256, begun.replace(/[0-9a-f]{32}$/u, '0'.repeat(32)));
    await engine.wake();
    expect(ledger.uploadOf(sha256)).toBeUndefined();
    await engine.wake();
    expect(ledger.isVerified(sha256)).toBe(true);
  });

  test('waits for the record, and asks about what another computer already sent instead of sending it', async () => {
    const bytes = randomBytes(400_000);
    const sha256 = await add('unsent', bytes);
    await engine.wake();
    expect(status.waiting).toBe(1);
    expect(await uploadsBegun()).not.toContain(sha256);
    rows = [rowOf('sent', bytes)];
    await engine.wake();
    expect(ledger.isVerified(sha256)).toBe(true);
    disk.all.clear();
    rows = [rowOf('elsewhere', bytes)];
    await start();
    await engine.wake();
    expect([ledger.isVerified(sha256), status.waiting]).toEqual([true, 0]);
  });

  test('a file damaged here is not sent, is told, and does not stop the next', async () => {
    const bad = await add('1', randomBytes(300_000));
    const good = await add('2', randomBytes(1000));
    const damaged = disk.all.get(await keys.nameOf(bad));
    if (damaged) damaged[5000] = (damaged[5000] ?? 0) ^ 1;
    await engine.wake();
    expect([ledger.isVerified(bad), ledger.isVerified(good)]).toEqual([false, true]);
    expect(status).toMatchObject({ problemCode: 'attachment-damaged', waiting: 1 });
  });

  test('what was verified in another timeline must be verified again', async () => {
    const sha256 = await add('1', randomBytes(1000));
    await engine.wake();
    expect(ledger.isVerified(sha256)).toBe(true);
    await county.database.deleteFrom('attachments').where('sha256', '=', sha256).execute();
    await ledger.verified('another timeline', []);
    expect(ledger.isVerified(sha256)).toBe(false);
    await engine.wake();
    expect(ledger.isVerified(sha256)).toBe(true);
    expect(await uploadsBegun()).toContain(sha256);
  });
});

describe('a download on another computer', () => {
  const fetchTo = (sha256: string, bytes: number, at: string, signal = new AbortController().signal) => {
    const there = memoryBlobs();
    const place = createSealedFiles(there, keys);
    const file = { sha256, bytes };
    const got = downloadFile({
      line: { address: at, bearer: bearer(two) },
      file,
      files: place,
      onProgress: () => {},
      signal,
      wait: async () => {},
    });
    return { got, place, file, there };
  };
  test('has the same bytes; cut or cancelled it leaves nothing, and one that is not there says so', async () => {
    const bytes = randomBytes(2_200_000);
    const sha256 = await add('1', bytes);
    await engine.wake();
    const { got, place, file } = fetchTo(sha256, bytes.length, county.address);
    expect(await got).toEqual({ ok: true, value: 'here' });
    expect(hashOf(await place.read(file, 0, bytes.length))).toBe(sha256);
    const stop = new AbortController();
    stop.abort();
    const cancelled = fetchTo(sha256, bytes.length, county.address, stop.signal);
    expect(await cancelled.got).toEqual({ ok: true, value: 'cancelled' });
    expect([cancelled.there.all.size, cancelled.there.parts.size]).toEqual([0, 0]);
    const offline = await fetchTo(sha256, bytes.length, 'http://127.0.0.1:9').got;
    expect(offline.ok ? '' : offline.problems[0]?.code).toBe('not-reached');
    const unknown = await fetchTo('0'.repeat(64), 10, county.address).got;
    expect(unknown.ok ? '' : unknown.problems[0]?.code).toBe('attachment-unknown');
  });
});
