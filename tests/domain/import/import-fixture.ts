import { readFileSync } from 'node:fs';
import { calendarFrom } from '../../../domain/calendar.ts';
import { codesOf, codeVersionOf } from '../../../domain/code-lists.ts';
import type { ClueTables } from '../../../domain/import/clue-from-row.ts';
import { CLUE_COLUMNS, type ClueColumn } from '../../../domain/import/column-names.ts';
import { findHeader, type Header } from '../../../domain/import/find-header.ts';
import {
  type ClueImportContext,
  type ClueImportPlan,
  planClueImport,
} from '../../../domain/import/plan-clue-import.ts';
import type { Cell, Sheet } from '../../../domain/import/sheet.ts';
import { sheetFromTable } from '../../../domain/import/sheet-from-table.ts';
import { riskFactsOf } from '../../../domain/risk-facts.ts';
import { type RiskRules, scoreRisk } from '../../../domain/risk-score.ts';
import codeLists from '../../../resources/codes/code-lists.json' with { type: 'json' };
import synonyms from '../../../resources/codes/synonyms.json' with { type: 'json' };
import calendarData from '../../../resources/rules/calendar.json' with { type: 'json' };
import riskRules from '../../../resources/rules/risk-rules.json' with { type: 'json' };
import { readWorkbook } from '../../../src/workbook/read-workbook.ts';

/** First sheet of a sample file, read by the real reader. */
export const sampleSheet = async (name: string): Promise<Sheet> => {
  const bytes = readFileSync(new URL(`../../../resources/samples/${name}`, import.meta.url));
  const result = await readWorkbook(new Uint8Array(bytes), name);
  const sheet = result.ok ? result.value[0] : undefined;
  if (!sheet) throw new Error(`no sheet in ${name}`);
  return sheet;
};

const TODAY = '2026-10-08';
const calendar = calendarFrom(calendarData);
const rules = riskRules as unknown as RiskRules;

/** The tables as the window gives them: the real code lists, synonyms and risk rules. */
const TABLES: ClueTables = {
  today: TODAY,
  typeVersion: codeVersionOf(codeLists, 'C03', TODAY),
  words: (list) => codesOf(codeLists, list, TODAY),
  synonyms,
  scoreOf: (doc) => scoreRisk(riskFactsOf(doc, { agreements: [], payments: [], today: TODAY, calendar }), rules),
};

const CONTEXT: ClueImportContext = {
  ...TABLES,
  fileKey: '0123456789abcdef',
  existing: { clues: [], rounds: [] },
  office: { name: '双龙镇司法所' },
  user: { name: '测试员' },
};

export const headerOf = (sheet: Sheet): Header<ClueColumn> => {
  const header = findHeader(sheet, CLUE_COLUMNS);
  if (!header) throw new Error('no head');
  return header;
};

export const planOf = (sheet: Sheet, more: Partial<ClueImportContext> = {}): ClueImportPlan =>
  planClueImport(sheet, headerOf(sheet), { ...CONTEXT, ...more });

/** A ledger typed in a test: head as in the sample, rows of text. */
export const ledger = (...rows: string[][]): Sheet =>
  sheetFromTable([
    ['排查台账(2026年9月)'],
    [
      '序号',
      '排查时间',
      '发生地点',
      '当事人',
      '身份证号',
      '联系电话',
      '纠纷类型',
      '涉及人数',
      '涉及金额',
      '简要情况',
      '风险等级',
      '化解情况',
      '备注',
    ],
    ...rows,
  ]);

/** A good row of that ledger, with some cells replaced by their place. */
export const goodRow = (change: Readonly<Record<number, string>> = {}): string[] =>
  [
    '1',
    '2026-09-05',
    '双龙镇三河村',
    '测试甲、测试乙',
    '',
    '13800000001',
    '邻里',
    '2',
    '100',
    '因排水争吵。',
    '蓝',
    '化解中',
    '',
  ].map((text, i) => change[i] ?? text);

/** One cell of text, or of a number. */
export const cell = (value: string | number): Cell =>
  typeof value === 'number'
    ? { kind: 'number', text: String(value), value }
    : value === ''
      ? { kind: 'blank', text: '', value: null }
      : { kind: 'text', text: value, value };
