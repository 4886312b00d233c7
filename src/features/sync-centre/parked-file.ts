import { strToU8, zipSync } from 'fflate';
import type { OpenVault, ParkedEntry } from '../../vault/open-vault.ts';
import { parkedText } from './parked-text.ts';

/** A refused change as one file to hand on: a text to read, and the very change, which a program can take in again. */
export const parkedFile = (vault: OpenVault, entry: ParkedEntry, name: string): Uint8Array =>
  zipSync({
    [`${name}.txt`]: strToU8(`\uFEFF${parkedText(vault, entry)}`),
    [`${name}.json`]: strToU8(`${JSON.stringify(entry, null, 2)}\n`),
  });
