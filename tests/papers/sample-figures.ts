import type { CaseDoc } from '../../domain/kinds/case.ts';
import type { ClueDoc } from '../../domain/kinds/clue.ts';
import { type FigureRecords, type MonthlyFigures, monthlyFigures } from '../../domain/monthly-figures.ts';
import type { PaperCase } from './paper-cases.ts';

const clue = (foundOn: string, type: string, level: number, people: number, yuan: number): ClueDoc => ({
  foundOn,
  place: '清河县双龙镇',
  type,
  people,
  amountFen: yuan * 100,
  brief: '',
  level,
  status: '化解中',
});

const matter = (closedOn: string, type: string, source: string, yuan: number, result = '达成协议'): CaseDoc => ({
  title: '',
  acceptedOn: closedOn,
  closedOn,
  source,
  type,
  level: '一般',
  parties: { a: { order: 1, name: '甲' }, b: { order: 2, name: '乙' } },
  amountFen: yuan * 100,
  brief: '',
  status: '已结案',
  result,
});

/** A month of an office whose records reach back over the year before. */
const RECORDS: FigureRecords = {
  clues: [
    clue('2025-01-09', '拖欠农民工工资', 4, 52, 1_860_000),
    clue('2025-06-20', '拖欠农民工工资', 3, 21, 402_300),
    clue('2026-02-11', '拖欠农民工工资', 3, 9, 118_500),
    { ...clue('2026-11-18', '拖欠农民工工资', 4, 38, 1_083_770), investKind: '政府投资' },
    clue('2026-11-06', '邻里', 1, 2, 0),
    clue('2026-11-12', '山林土地', 2, 6, 0),
    { ...clue('2026-11-03', '道路交通事故', 2, 2, 46_000), status: '已销号', closedOn: '2026-11-21' },
  ],
  rounds: [
    { name: '11月上半月排查', roundKind: '半月', fromOn: '2026-11-01', toOn: '2026-11-15' },
    { name: '11月下半月排查', roundKind: '半月', fromOn: '2026-11-16', toOn: '2026-11-30' },
  ],
  cases: [
    matter('2026-11-25', '拖欠农民工工资', '依申请调解', 1_083_770),
    matter('2026-11-21', '道路交通事故', '公安机关委托移送', 46_000),
    matter('2026-11-09', '邻里', '主动调解', 0, '未达成协议'),
  ],
  agreements: [
    {
      id: 'a1',
      caseId: 'c1',
      title: '',
      parties: {},
      status: '履行中',
      signedOn: '2026-11-25',
      plan: { totalFen: 108_377_000, instalments: { i1: { order: 1, dueOn: '2026-12-18', amountFen: 108_377_000 } } },
    },
  ],
  payments: [],
};

const NONE: FigureRecords = { clues: [], rounds: [], cases: [], agreements: [], payments: [] };

/** Figures of November 2026; in the shortest case nothing happened and there is no year before. */
export const sampleFigures = (name: PaperCase): MonthlyFigures =>
  monthlyFigures(name === 'shortest' ? NONE : RECORDS, { fromOn: '2026-11-01', toOn: '2026-11-30' });
