import { expect, test } from 'vitest';
import { chaosSlice } from './chaos-slice.ts';
import { BREAK_LINE } from './kinds/break-line.ts';
import { KILL_CHROMIUM } from './kinds/kill-chromium.ts';
import { KILL_COUNTY } from './kinds/kill-county.ts';

/** Seconds on a quiet machine; processes that start and recover take many times that on a busy one. */
const LIMIT = 300_000;
const whole = { lost: 0, doubled: 0, failures: [] };

test(
  'nothing that was called saved is lost or doubled when Chromium is killed while it saves',
  async () => {
    const report = await chaosSlice(KILL_CHROMIUM, 2);
    expect(report).toMatchObject(whole);
    expect(report.rounds).toBe(2);
  },
  LIMIT,
);
test(
  'what the county told as taken is in its log when server, PostgreSQL and connections are killed, and everything else arrives once',
  async () => {
    const report = await chaosSlice(KILL_COUNTY, 5);
    expect(report).toMatchObject(whole);
    expect(report.acknowledged).toBeGreaterThan(20);
  },
  LIMIT,
);
test(
  'a line that cuts, doubles, delays, falls silent or lets strangers answer loses and doubles nothing, and nobody claims to be in step',
  async () => {
    const report = await chaosSlice(BREAK_LINE, 12);
    expect(report).toMatchObject(whole);
    expect(report.acknowledged).toBeGreaterThan(12);
  },
  LIMIT,
);
