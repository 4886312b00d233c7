import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cupsPrinting } from '../../electron/printing/cups-printing.ts';
import type { PrintAsk, Printed, PrintState } from '../../protocol/printing.ts';
import { CUPS_LINE, hasCups, startTestCups, type TestCups } from '../support/cups/test-cups.ts';
import { until } from '../support/until.ts';

const before = process.env.CUPS_SERVER;
const printing = cupsPrinting();
const PAGE = new TextEncoder().encode(`%PDF-1.4\n${'x'.repeat(200_000)}`);
const ask = (printer: string | null, more: Partial<PrintAsk> = {}): PrintAsk => ({
  ...{ printer, copies: 1, duplex: 'simplex', silent: true },
  ...more,
});
const print = async (printer: string | null, more: Partial<PrintAsk> = {}): Promise<Printed> =>
  printing.printPdf(PAGE, ask(printer, more));
const stateOf = async ({ spoolId }: Printed): Promise<PrintState> => printing.printState(spoolId ?? '');

process.stdout.write(`\n${CUPS_LINE}\n`);

test('without a running print service nothing is handed over, and it says so', async () => {
  process.env.CUPS_SERVER = '/nowhere/cups.sock';
  expect(await printing.printers()).toMatchObject({ printers: [], problem: 'print-service-down' });
  expect(await print(null)).toEqual({ outcome: 'failed', problem: 'print-service-down' });
  expect(await printing.printState('good-1')).toEqual({ at: 'unknown' });
});

describe.runIf(hasCups)('on a real CUPS', () => {
  let cups: TestCups;
  beforeAll(async () => {
    cups = await startTestCups(['good', 'empty', 'off', 'gives-up']);
    process.env.CUPS_SERVER = cups.socket;
  });
  afterAll(async () => {
    if (before === undefined) delete process.env.CUPS_SERVER;
    else process.env.CUPS_SERVER = before;
    await cups?.stop();
  });

  test('the printers are listed by name, with the default', async () => {
    cups.tool('lpadmin', '-d', 'good');
    const found = await printing.printers();
    expect(found.printers.map(({ name }) => name).sort()).toEqual(['empty', 'good', 'gives-up', 'off'].sort());
    expect(found).toMatchObject({ way: 'sheet', defaultName: 'good' });
  });
  test('the very bytes come out, so often and on both sides, under a title that names nobody', async () => {
    const printed = await print('good', { copies: 3, duplex: 'longEdge' });
    expect(printed).toMatchObject({ outcome: 'handed', printer: 'good' });
    await until(async () => (await stateOf(printed)).at === 'printed');
    const [head = '', ...rest] = readFileSync(join(cups.out, 'printed.good'), 'utf8').split('\n');
    expect(head).toMatch(/^copies=[13] .*sides=two-sided-long-edge.* title=Fengqiao$/u);
    expect(head).toContain('media=A4');
    expect(rest.join('\n')).toBe(new TextDecoder().decode(PAGE));
  });
  test('out of paper: it waits and says for what, and goes on when there is paper', async () => {
    const printed = await print('empty');
    await until(async () => (await stateOf(printed)).problem === 'printer-paper');
    expect(await stateOf(printed)).toEqual({ at: 'waiting', problem: 'printer-paper' });
    writeFileSync(join(cups.out, 'paper'), '');
    await until(async () => (await stateOf(printed)).at === 'printed');
  });
  test('switched off: it waits; taken back it is cancelled and never comes out', async () => {
    const printed = await print('off');
    await until(async () => (await stateOf(printed)).problem === 'printer-off');
    expect(await printing.cancelPrint(printed.spoolId ?? '')).toBe(true);
    expect(await stateOf(printed)).toEqual({ at: 'failed', problem: 'print-cancelled' });
    writeFileSync(join(cups.out, 'switched-on'), '');
    expect(existsSync(join(cups.out, 'printed.off'))).toBe(false);
  });
  test('accepted is not printed: what the service gives up is told as not printed, though lpstat lists it as completed', async () => {
    const printed = await print('gives-up');
    await until(async () => (await stateOf(printed)).at !== 'waiting');
    expect((await stateOf(printed)).at).toBe('failed');
    expect(cups.tool('lpstat', '-W', 'completed', '-o')).toContain(printed.spoolId ?? '-');
  });
  test('a printer that is stopped keeps the job and says so', async () => {
    cups.tool('cupsdisable', 'good');
    const printed = await print('good');
    expect(await stateOf(printed)).toEqual({ at: 'waiting', problem: 'printer-stopped' });
    cups.tool('cupsenable', 'good');
    await until(async () => (await stateOf(printed)).at === 'printed');
  });
  test('a printer that is gone, or a job that is none, is refused before anything runs', async () => {
    expect(await print('yesterday')).toEqual({ outcome: 'failed', problem: 'printer-gone' });
    for (const spoolId of ['', '-a', 'good', 'x y-1', '../good-1', 'good-1;ls'])
      expect([await printing.printState(spoolId), await printing.cancelPrint(spoolId)]).toEqual([
        { at: 'unknown' },
        false,
      ]);
  });
});
