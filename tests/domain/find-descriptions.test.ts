import { expect, test } from 'vitest';
import { findDescriptions } from '../../domain/find-descriptions.ts';

test('a described character is found whole, in a name and within another', () => {
  expect(findDescriptions('张⿰石羡明与李⿱艹石')).toEqual(['⿰石羡', '⿱艹石']);
  expect(findDescriptions('王⿰氵⿱艹石，⿲彳⿱艹石亍。⿰石羡⿰石羡')).toEqual([
    '⿰氵⿱艹石',
    '⿲彳⿱艹石亍',
    '⿰石羡',
  ]);
});

test('half a description and plain text are none', () => {
  for (const text of ['', '张三', '⿰', '⿰石', '⿰石，', '⿲石羡', 'a⿰bc'])
    expect(findDescriptions(text)).toEqual([]);
});
