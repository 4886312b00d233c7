import { describe, expect, test } from 'vitest';
import { checkChange } from '../../domain/check-change.ts';
import { checkIdCard } from '../../domain/check-id-card.ts';
import { checkUscc } from '../../domain/check-uscc.ts';
import { addDays, addMonths, dayInShanghai, daysBetween, isRealDay, weekdayOf } from '../../domain/civil-date.ts';
import { type ClauseTable, clausesOf } from '../../domain/clauses.ts';
import { codesOf } from '../../domain/code-lists.ts';
import type { AgreementDoc } from '../../domain/kinds/agreement.ts';
import { numberLabel } from '../../domain/number-label.ts';
import { PROBLEM_CODES } from '../../domain/problem-codes.ts';
import { problemSentence } from '../../domain/problem-sentence.ts';
import type { Doc } from '../../domain/record.ts';
import { type RiskRules, scoreRisk } from '../../domain/risk-score.ts';
import table from '../../resources/clauses/repayment-clauses.json' with { type: 'json' };
import codeLists from '../../resources/codes/code-lists.json' with { type: 'json' };
import rules from '../../resources/rules/risk-rules.json' with { type: 'json' };

const RULES = rules as unknown as RiskRules;
const codes = (problems: readonly { code: string }[]) => problems.map(({ code }) => code);
const question = (kind: 'clue' | 'agreement', before: Doc | null, after: Doc, role = 'clerk') => ({
  kind,
  before,
  after,
  userId: 'u1',
  role,
  openConflictPaths: [],
});

describe('identifiers', () => {
  test('the published examples pass', () => {
    expect(checkIdCard('11010519491231002X', '2026-11-24')).toEqual([]);
    expect(checkIdCard('11010519491231002x', '2026-11-24')).toEqual([]);
    expect(checkUscc('91350100M000100Y43')).toEqual([]);
  });
  test.each([
    ['110105194912310021', 'id-card-checksum'],
    ['11010519490231002X', 'id-card-date'],
    ['1101051949123100', 'id-card-length'],
    ['110105491231002', 'id-card-old-15'],
  ])('%s is found out', (id, code) => expect(codes(checkIdCard(id, '2026-11-24'))).toEqual([code]));
  test('letters that a credit code never has are named before its check character', () => {
    expect(codes(checkUscc('9135O100M000100Y43'))).toEqual(['uscc-character']);
    expect(codes(checkUscc('91350100M000100Y44'))).toEqual(['uscc-checksum']);
  });
});

describe('days', () => {
  test('the civil day in Shanghai, whatever the offset', () => {
    expect(dayInShanghai('2025-12-31T15:59:59Z')).toBe('2025-12-31');
    expect(dayInShanghai('2025-12-31T16:00:00.000Z')).toBe('2026-01-01');
    expect(dayInShanghai('2026-01-01T00:30:00+08:00')).toBe('2026-01-01');
  });
  test('counts over leap days and month ends', () => {
    expect(addDays('2024-02-28', 1)).toBe('2024-02-29');
    expect(addMonths('2026-01-31', 1)).toBe('2026-02-28');
    expect(daysBetween('2025-11-24', '2026-11-24')).toBe(365);
    expect(weekdayOf('2026-11-24')).toBe(2);
    expect(isRealDay('2026-02-29')).toBe(false);
  });
});

describe('what the form and the county refuse alike', () => {
  const sealed: Doc = { caseId: 'c', title: 't', parties: {}, status: '已定稿', no: '1' };
  test('the text of a final agreement', () =>
    expect(codes(checkChange(question('agreement', sealed, { ...sealed, title: 'other' })))).toContain('sealed'));
  test('but not its signing', () =>
    expect(checkChange(question('agreement', sealed, { ...sealed, status: '已签署', signedOn: '2026-11-24' }))).toEqual(
      [],
    ));
  test('closing without a second person', () => {
    const open: Doc = {
      foundOn: '2026-09-01',
      place: 'x',
      type: '邻里',
      brief: 'y',
      status: '待销号审核',
      closedBy: 'u1',
    };
    const closed = { ...open, status: '已销号', result: '已付清、无需协议', closedOn: '2026-09-09', approver: 'u1' };
    expect(codes(checkChange(question('clue', open, closed)))).toEqual(['second-person-needed']);
    expect(checkChange(question('clue', open, { ...closed, approver: 'u2' }))).toEqual([]);
  });
  test('a step that the table does not have, and the county writing office records', () => {
    const clue: Doc = { foundOn: '2026-09-01', place: 'x', type: '邻里', brief: 'y', status: '已登记' };
    expect(codes(checkChange(question('clue', clue, { ...clue, status: '复发重开' })))).toEqual(['status-not-allowed']);
    expect(codes(checkChange(question('clue', clue, { ...clue, brief: 'z' }, 'county')))).toEqual(['right-missing']);
  });
  test('control characters, names of 101 characters, but not scripts, formulas or fields of a newer version', () => {
    const clue: Doc = {
      foundOn: '2026-09-01',
      place: '<script>alert(1)</script>',
      type: '邻里',
      brief: '=1+1\n第二行',
      status: '已登记',
      fieldOf2027: { a: 1 },
    };
    expect(checkChange(question('clue', null, clue))).toEqual([]);
    expect(codes(checkChange(question('clue', null, { ...clue, brief: 'a\u0000b' })))).toEqual(['control-character']);
    expect(
      codes(checkChange(question('clue', null, { ...clue, parties: { p: { order: 1, name: '𪩘'.repeat(101) } } }))),
    ).toEqual(['too-long']);
    expect(
      checkChange(question('clue', null, { ...clue, parties: { p: { order: 1, name: '𪩘'.repeat(60) } } })),
    ).toEqual([]);
  });
});

describe('risk', () => {
  test('thirty people are red by their number; nobody is rated without a reason', () => {
    const result = scoreRisk({ wage: true, people: 47 }, RULES);
    expect(result.level).toBe(5);
    expect(result.lines.every(({ reason, basis }) => reason !== '' && basis !== '')).toBe(true);
  });
  test('a threat of self-harm is red at once and no mitigation counts', () => {
    const result = scoreRisk({ wage: true, people: 1, threatSelf: true, paidPercent: 80 }, RULES);
    expect(result).toMatchObject({ level: 5, hard: true, score: 4 });
  });
  test('government money is at least orange; unknown costs completeness, not points', () => {
    const result = scoreRisk({ wage: true, people: 2, investKind: '政府投资' }, RULES);
    expect(result.level).toBe(4);
    expect(result.completeness).toBeLessThan(50);
  });
  test('the score never leaves 0 to 100', () => {
    const worst = Object.fromEntries(
      RULES.rules.flatMap(
        ({ bands }) =>
          bands[0]?.when.map(({ fact, value, is }) => [
            fact,
            is === 'at-least' ? 999 : Array.isArray(value) ? value[0] : value,
          ]) ?? [],
      ),
    );
    expect(
      scoreRisk(
        {
          ...worst,
          wage: true,
          paidPercent: 0,
          firstPaidOnTime: false,
          notarised: false,
          securityCovers: false,
          jointGuarantor: false,
        },
        RULES,
      ).score,
    ).toBe(100);
    expect(scoreRisk({ wage: true, people: 1, paidPercent: 100, firstPaidOnTime: true }, RULES).score).toBe(0);
  });
});

describe('words and tables', () => {
  test('every problem has one Chinese sentence without Latin jargon', () => {
    for (const code of PROBLEM_CODES) {
      const sentence = problemSentence({ code, path: '', severity: 'error' });
      expect(sentence, code).toMatch(/[\u4e00-\u9fff].*。$/u);
      expect(
        sentence.replace(/\.xlsx|https?:\/\/|WPS|Excel|[IOZSV](?=[、，])|字母 I、O、Z、S、V/gu, ''),
        code,
      ).not.toMatch(/[A-Za-z]{2,}/u);
    }
  });
  test('all code lists C01 to C26 are there today', () => {
    for (let n = 1; n <= 26; n += 1)
      expect(codesOf(codeLists, `C${String(n).padStart(2, '0')}`, '2026-11-24').length, `C${n}`).toBeGreaterThan(1);
    expect(codesOf(codeLists, 'C03', '2016-08-01')).toContain('劳动争议');
    expect(codesOf(codeLists, 'C03', '2026-08-01')).toHaveLength(18);
  });
  test('eighteen clauses; those switched on are numbered without a gap and leave no placeholder', () => {
    const agreement: AgreementDoc = {
      caseId: 'c',
      title: 't',
      parties: {},
      status: '草稿',
      clauses: { guarantee: { order: 1, on: true } },
    };
    const printed = clausesOf(agreement, table as ClauseTable);
    expect(table.clauses).toHaveLength(18);
    expect(printed.map(({ no }) => no)).toEqual(printed.map((_, at) => at + 1));
    expect(printed.every(({ text }) => !/[{}]/u.test(text))).toBe(true);
    expect(printed.find(({ key }) => key === 'guarantee')?.text).toContain('连带责任保证');
  });
  test('a number follows the pattern of the county', () => {
    expect(
      numberLabel('〔{yyyy}〕{county}{committee}人调字第{0001}号', {
        year: 2026,
        n: 7,
        county: '清河县',
        committee: '双龙镇人民调解委员会',
        office: '双龙司法所',
      }),
    ).toBe('〔2026〕清河县双龙镇人民调解委员会人调字第0007号');
    const place = { year: 2026, n: 7, county: '清河县', committee: '', office: '双龙司法所' };
    expect(numberLabel('{office}函〔{yyyy}〕{1}号', place)).toBe('双龙司法所函〔2026〕7号');
  });
});
