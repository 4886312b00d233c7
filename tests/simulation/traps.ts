import { DISK_TRAPS } from './disk-traps.ts';
import { LINE_TRAPS } from './line-traps.ts';
import { SERVER_TRAPS } from './server-traps.ts';
import type { Trap } from './trap.ts';

/** Bugs of the field, each of which the worlds must catch; a trap that nothing catches fails the run. */
export const TRAPS: readonly Trap[] = [
  ...SERVER_TRAPS,
  ...LINE_TRAPS,
  ...DISK_TRAPS,
  { name: 'split-save', bug: 'number and document are saved one after the other', splitSaves: true },
];
