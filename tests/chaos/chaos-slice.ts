import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FaultKind } from './fault-kind.ts';
import { type KindReport, runKind } from './run-kind.ts';

/** A few rounds of one kind with a fresh seed, for npm test; the seed stands in every failure. */
export const chaosSlice = async (kind: FaultKind, rounds: number): Promise<KindReport> => {
  const folder = mkdtempSync(join(tmpdir(), 'fengqiao-chaos-'));
  chmodSync(folder, 0o755); // PostgreSQL's own user must come in
  const report = await runKind(kind, { seed: Date.now() % 1_000_000, rounds, folder, tell: () => {} });
  const { lost, doubled, failures } = report;
  if (lost + doubled + failures.length === 0) rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  return report;
};
