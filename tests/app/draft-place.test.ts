import { expect, test } from 'vitest';
import { draftPlace } from '../../src/features/today/draft-place.ts';
import { openTestVault } from './open-test-vault.ts';

const at = '2026-09-05T06:00:00Z';

test('a form left open is found again by its key, with what it came from', async () => {
  const { vault } = await openTestVault('draft-place');
  const place = (key: string, typed: object = {}) =>
    draftPlace(vault, { key, savedAt: at, userId: 'u1', value: { typed } });
  expect(place('clue:new', { place: '龙门村', brief: '欠薪' })).toEqual({
    title: '新增排查事项：龙门村 欠薪',
    to: '/clues/new',
  });
  expect(place('clue:c1')?.to).toBe('/clues/c1');
  expect(place('case:new-from-c1')?.to).toBe('/cases/new?clue=c1');
  expect(place('agreement:new-from-k1', {})).toEqual({
    title: '新增还款协议：（还没有名称）',
    to: '/agreements/new?case=k1',
  });
  expect(place('case:k9', { title: '王小明等人工资纠纷' })).toEqual({
    title: '调解案件：王小明等人工资纠纷',
    to: '/cases/k9',
  });
});

test('a draft that is no page of its own is left out', async () => {
  const { vault } = await openTestVault('draft-place-none');
  expect(draftPlace(vault, { key: 'wizard:new', savedAt: at, userId: 'u1', value: {} })).toBeNull();
});
