import { createHash, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { backupRefusal } from './backup-refusal.ts';

/** 256 random bits, and a name of 16 hex digits that gives nothing of them away. */
export type BackupKey = { readonly bytes: Uint8Array<ArrayBuffer>; readonly id: string };

const KIND = 'fengqiao-backup-key-1';
const LINE = new RegExp(`^${KIND} ([A-Za-z0-9_-]{43})\\s*$`, 'u');

/** The key in the file; refused when the file is not there or is none of ours. */
export const readBackupKey = (file: string): BackupKey => {
  if (!existsSync(file)) throw backupRefusal('backup-key-missing');
  const [, text] = LINE.exec(readFileSync(file, 'utf8')) ?? [];
  if (!text) throw backupRefusal('backup-key-missing');
  const bytes = new Uint8Array(Buffer.from(text, 'base64url'));
  return { bytes, id: createHash('sha256').update(`${KIND} name`).update(bytes).digest('hex').slice(0, 16) };
};

/** The key in the file, made when there is no file. Never written over: older backups would be lost with it. */
export const readOrMakeBackupKey = (file: string): { readonly key: BackupKey; readonly made: boolean } => {
  const made = !existsSync(file);
  if (made) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, `${KIND} ${randomBytes(32).toString('base64url')}\n`, { mode: 0o600, flag: 'wx', flush: true });
  }
  return { key: readBackupKey(file), made };
};
