import { expect, test } from 'vitest';
import { checkDoc } from '../../../domain/check-doc.ts';
import { inventClues } from './invent-clues.ts';

test('every invented clue of a series is one the county takes, under an id of its own', () => {
  const clues = inventClues('s', 300, '2026-11-25');
  expect(clues).toHaveLength(300);
  expect(new Set(clues.map(({ id }) => id)).size).toBe(300);
  expect(clues.flatMap(({ kind, doc }) => checkDoc(kind, doc))).toEqual([]);
});
