import { cpus, loadavg, release, totalmem } from 'node:os';

/** What the figures were taken on; they mean little without it. */
export const machineFacts = (browser: string) => ({
  cpu: cpus()[0]?.model.trim() ?? '',
  cores: cpus().length,
  memoryGb: Math.round(totalmem() / 2 ** 30),
  system: `${process.platform} ${release()}`,
  node: process.version,
  browser,
  load: loadavg()[0]?.toFixed(2) ?? '',
});
