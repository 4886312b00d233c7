import type { Page } from 'playwright-core';
import { quantile, rounded, spread } from '../quantile.ts';
import { freshProbe } from './probe-page.ts';
import type { VaultProbe } from './vault-probe.ts';

type Probed = { readonly vaultProbe: VaultProbe };

const once = async (page: Page, address: string, password: string, side: 'loadOurs' | 'loadFloor') => {
  await freshProbe(page, address);
  return page.evaluate(([which, typed]) => (globalThis as unknown as Probed).vaultProbe[which](typed), [
    side,
    password,
  ] as const);
};

/** Loads of the vault, ours and the floor in turn, each in a fresh page; the first round of both is warm-up and not counted. */
export const measureUnlock = async (page: Page, address: string, password: string, rounds: number) => {
  const ours: number[] = [];
  const floor: number[] = [];
  const key: number[] = [];
  let records = 0;
  for (let round = 0; round <= rounds; round += 1) {
    const order = round % 2 ? (['loadOurs', 'loadFloor'] as const) : (['loadFloor', 'loadOurs'] as const);
    for (const side of order) {
      const load = await once(page, address, password, side);
      if (side === 'loadOurs') records = load.records;
      if (round === 0) continue;
      (side === 'loadOurs' ? ours : floor).push(load.ms);
      key.push(load.keyMs);
    }
  }
  return {
    records,
    ours: spread(ours),
    floor: spread(floor),
    argon2id: spread(key),
    ratio: rounded(quantile(ours, 0.5) / quantile(floor, 0.5)),
  };
};
