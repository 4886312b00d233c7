import { expect, test } from 'vitest';
import { restoredSentence } from '../../domain/restored-sentence.ts';

test('a store found as it was left is not worth a word', () => {
  expect(restoredSentence({ found: 'whole', fromJournal: 0, journalDamaged: false })).toBe('');
});

test.each([
  ['whole', 2, '上次没有正常关机，日志里找回 2 条，已放回。'],
  ['behind', 1, '日志里找回 1 条，已放回。缺的记录联网后从县里取回。'],
  ['rows-missing', 0, '本机数据库少了记录。缺的联网后从县里取回，没有上传的都在。'],
  ['rebuilt', 3, '从日志找回本机保存过的 3 条'],
  ['rebuilt', 0, '已经重建。记录联网后从县里取回。'],
] as const)('a store found %s with %i from the journal says what was put back', (found, fromJournal, says) => {
  expect(restoredSentence({ found, fromJournal, journalDamaged: false })).toContain(says);
});

test('a damaged journal is told whatever else was found', () => {
  for (const found of ['whole', 'behind', 'rows-missing', 'rebuilt'] as const)
    expect(restoredSentence({ found, fromJournal: 0, journalDamaged: true })).toContain('日志有一段读不出来');
});
