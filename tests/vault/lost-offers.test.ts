import { expect, test } from 'vitest';
import { lostOffers } from '../../src/vault/lost-offers.ts';

const row = (id: string, kind: string, doc: Record<string, string> = {}) => ({ id, kind, seq: 1, doc });

test('L3: a document and its numbers are one action, whatever lies between them; other rows are each their own', () => {
  let made = 0;
  const offers = lostOffers(
    [
      row('协议.2026.1', 'numberUse', { usedFor: 'text' }),
      row('clue', 'clue'),
      row('text', 'agreement', { no: '临-A-1', finalNo: '第1号' }),
      row('临.A.1', 'numberUse', { usedFor: 'text' }),
      row('协议.2026.2', 'numberUse', { usedFor: 'elsewhere' }),
    ],
    () => {
      made += 1;
      return `g${made}`;
    },
  );
  expect(offers.map(({ group, recordId }) => `${group} ${recordId}`)).toEqual([
    'g1 协议.2026.1',
    'g1 text',
    'g1 临.A.1',
    'g2 clue',
    'g3 协议.2026.2',
  ]);
  expect(offers[1]).toMatchObject({ kind: 'agreement', set: [{ path: '', was: null, now: { no: '临-A-1' } }] });
});
