import { describe, expect, test } from 'vitest';
import clauses from '../../resources/clauses/repayment-clauses.json' with { type: 'json' };
import { clauseWording } from '../../src/features/agreements/clause-wording.ts';

const { show, read } = clauseWording(clauses);

describe('the wording of a clause in the editor', () => {
  test.each(clauses.clauses.map(({ key, text }) => [key, text] as const))(
    '%s shows its blanks in Chinese words and comes back unchanged',
    (_, text) => {
      expect(show(text)).not.toMatch(/[{}]/u);
      expect(read(show(text))).toBe(text);
    },
  );
  test('brackets that are no blank of ours stay as they were typed', () => {
    expect(read('按【另行约定】办理')).toBe('按【另行约定】办理');
  });
});
