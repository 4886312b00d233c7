import type { Page } from 'playwright-core';
import { quantile, rounded, spread } from '../quantile.ts';
import { freshProbe } from './probe-page.ts';
import type { VaultProbe } from './vault-probe.ts';

const WARM_UP = 20;
/** Saves in a row whose p95 are compared. */
const ROUND = 100;

/** Saves of the open vault against raw strict puts of the same bytes, one after the other; the ratio is the median of the rounds' p95 against p95. */
export const measureSave = async (page: Page, address: string, password: string, rounds: number) => {
  await freshProbe(page, address);
  const { ours, raw } = await page.evaluate(
    ([typed, count]) => (globalThis as unknown as { vaultProbe: VaultProbe }).vaultProbe.saves(typed, count),
    [password, rounds * ROUND + WARM_UP] as const,
  );
  const counted = { ours: ours.slice(WARM_UP), raw: raw.slice(WARM_UP) };
  const ratios = Array.from({ length: rounds }, (_, round) => {
    const part = (samples: readonly number[]) => samples.slice(round * ROUND, (round + 1) * ROUND);
    return quantile(part(counted.ours), 0.95) / quantile(part(counted.raw), 0.95);
  });
  return {
    ours: spread(counted.ours),
    raw: spread(counted.raw),
    ratios: ratios.map(rounded),
    ratio: spread(ratios).median,
  };
};
