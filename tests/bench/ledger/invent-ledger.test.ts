import { expect, test } from 'vitest';
import { checkDoc } from '../../../domain/check-doc.ts';
import { SEED_OFFICES } from '../../../server/seed/offices.ts';
import { inventLedger } from './invent-ledger.ts';

const place = SEED_OFFICES[0];
if (!place) throw new Error('no seeded office');

test('the measured records are ones that the forms would take, of every kind, and as many as asked for', () => {
  const records = inventLedger(place, 800, '2026-11-25', () => true);
  expect(records).toHaveLength(800);
  expect(new Set(records.map(({ kind }) => kind))).toEqual(new Set(['clue', 'case', 'agreement', 'payment']));
  expect(records.flatMap(({ kind, doc }) => checkDoc(kind, doc))).toEqual([]);
});

test('the same ledger comes out every time', () =>
  expect(inventLedger(place, 50, '2026-11-25', ({ kind }) => kind === 'clue')).toEqual(
    inventLedger(place, 50, '2026-11-25', ({ kind }) => kind === 'clue'),
  ));
