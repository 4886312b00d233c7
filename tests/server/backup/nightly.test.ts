import { describe, expect, test } from 'vitest';
import { backupIsDue } from '../../../server/backup/nightly.ts';

const now = new Date('2026-11-25T03:00:00Z');
const ago = (hours: number) => new Date(now.getTime() - hours * 3_600_000);

describe('the nightly backup', () => {
  test.each([
    ['waits for an hour without a laptop', ago(24), ago(24), ago(0.5), false],
    ['is made in the first such hour', ago(24), ago(24), ago(1.1), true],
    ['is made once a day, however quiet', ago(19), ago(19), ago(10), false],
    ['is made when no hour was quiet for too long', ago(26.5), ago(26.5), ago(0.1), true],
    ['is made where none was ever made', null, null, null, true],
    ['that went wrong is tried again after an hour', ago(48), ago(0.5), ago(10), false],
    ['that went wrong is tried again then', ago(48), ago(1.1), ago(10), true],
  ])('%s', (_name, verifiedAt, triedAt, heardAt, due) => {
    expect(backupIsDue({ verifiedAt, triedAt, heardAt }, now)).toBe(due);
  });
});
