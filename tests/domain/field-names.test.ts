import { expect, test } from 'vitest';
import { fieldName, kindName } from '../../domain/field-names.ts';
import { fieldText } from '../../domain/field-text.ts';
import { KIND_SCHEMAS, KINDS } from '../../domain/kinds/kind.ts';
import { recordTitle } from '../../domain/record-title.ts';

test.each(KINDS)('every field of %s has a Chinese name of its own', (kind) => {
  const names = Object.keys(KIND_SCHEMAS[kind].shape).map((key) => fieldName(kind, key));
  for (const name of names) expect(name).toMatch(/^[\u4e00-\u9fff（）]+$/u);
  expect(names).not.toContain('其他栏目');
});

test('an item of a list is called by its name when the record is at hand', () => {
  const doc = { parties: { p1: { order: 1, name: '王小明', phone: '13800000001' } } };
  expect(fieldName('case', 'parties.p1.phone', doc)).toBe('当事人「王小明」的联系方式');
  expect(fieldName('case', 'parties.p1.phone')).toBe('当事人的联系方式');
  expect(fieldName('agreement', 'wages.w1')).toBe('工资清单');
  expect(fieldName('clue', '')).toBe('整条记录');
});

test('a field of a newer version is named without a failure', () => {
  expect(fieldName('clue', 'weather')).toBe('其他栏目');
  expect(kindName('holiday' as 'clue')).toBe('记录');
});

test.each([
  ['amountFen', 140950, '1,409.50 元'],
  ['foundOn', '2026-09-05', '2026年9月5日'],
  ['level', 5, '红'],
  ['level', null, '（空）'],
  ['signs', { 扬言上访: true, 已聚集: true }, '扬言上访、已聚集'],
  ['parties', { b: { order: 2, name: '李四' }, a: { order: 1, name: '张三' } }, '张三、李四'],
  ['progress.p1', { order: 1, by: '赵平', text: '已约谈' }, '记录人：赵平\n内容：已约谈'],
  ['caseId', 'x', '（已关联的记录）'],
])('the value of %s %j reads %s', (path, value, text) => {
  expect(fieldText('clue', path, value)).toBe(text);
});

test('a plan reads as its total and its instalments in order', () => {
  const plan = {
    totalFen: 300,
    instalments: {
      b: { order: 2, dueOn: '2026-10-30', amountFen: 100 },
      a: { order: 1, dueOn: '2026-09-30', amountFen: 200 },
    },
  };
  expect(fieldText('agreement', 'plan', plan)).toBe(
    '合计 3.00 元，分 2 期\n第 1 期 2026年9月30日 2.00 元\n第 2 期 2026年10月30日 1.00 元',
  );
});

test('a record is called by its title, a clue by its place and matter, and at the least by its kind', () => {
  expect(recordTitle('case', { title: '王小明等人工资纠纷' })).toBe('王小明等人工资纠纷');
  expect(recordTitle('clue', { place: '龙门村', brief: '工地欠薪' })).toBe('龙门村 工地欠薪');
  expect(recordTitle('payment', {})).toBe('付款');
  expect(recordTitle('payment', null)).toBe('付款');
});
