import type { AgreementDoc } from '../../../domain/kinds/agreement.ts';
import type { CaseDoc } from '../../../domain/kinds/case.ts';
import { committeeOf } from '../paper/committee-of.ts';
import { dayWords } from '../paper/day-words.ts';
import { fileNo } from '../paper/file-no.ts';
import type { Form, PaperFacts } from '../paper/form.ts';
import { labelCell } from '../paper/label-cell.ts';
import type { Block, PaperTableRow } from '../paper/paper.ts';
import { textCell } from '../paper/text-cell.ts';

/** Disputes whose file is kept for good (domain reference §1.6, a proposal: the county decides). */
const FOR_GOOD = new Set(['山林土地', '征地拆迁', '房屋宅基地']);

const retention = (matter: CaseDoc | undefined, agreement: AgreementDoc | undefined): string => {
  if (FOR_GOOD.has(matter?.type ?? '')) return '永久';
  return (agreement?.plan?.totalFen ?? 0) > 0 ? '30年' : '10年';
};

const dates = ({ fields }: PaperFacts): string => `${dayWords(fields.from)}至${dayWords(fields.to)}`;

const row = (label: string, text: string | undefined, leastMm = 16): PaperTableRow => ({
  cells: [labelCell(label), textCell(text, { columns: 3 })],
  leastMm,
});

const rows = (given: PaperFacts): PaperTableRow[] => {
  const { fields } = given;
  return [
    row('卷　　名', fields.title, 22),
    row('卷　　号', fileNo(given)),
    row('人民调解员', fields.mediators),
    row('调解日期', dates(given)),
    {
      cells: [
        labelCell('立 卷 人'),
        textCell(fields.filer),
        labelCell('立卷日期'),
        textCell(fields.filedOn ? dayWords(fields.filedOn) : undefined),
      ],
      leastMm: 16,
    },
    row('保管期限', fields.retention),
    row('备　　注', fields.remark, 22),
  ];
};

const blocks = (given: PaperFacts): Block[] => [
  { block: 'space', points: 40 },
  { block: 'title', text: committeeOf(given), size: 24 },
  { block: 'space', points: 36 },
  { block: 'title', text: '调　解　卷　宗', size: 42 },
  { block: 'space', points: 56 },
  { block: 'table', field: '卷宗封面', widths: [32, 48, 28, 52], size: 14, rows: rows(given) },
];

/** 调解卷宗 D00: the cover (domain reference §1.4). */
export const dossierCover: Form = {
  code: 'D00',
  title: '调解卷宗封面',
  group: '调解卷宗',
  of: 'case',
  version: '2026-11',
  standard: 'cover',
  fields: [
    { key: 'title', label: '卷名', kind: 'text', must: true },
    { key: 'mediators', label: '人民调解员', kind: 'text', must: true, width: 6 },
    { key: 'from', label: '调解日期（起）', kind: 'day', must: true, width: 3 },
    { key: 'to', label: '调解日期（止）', kind: 'day', must: true, width: 3 },
    { key: 'filer', label: '立卷人', kind: 'text', must: true, width: 4 },
    { key: 'filedOn', label: '立卷日期', kind: 'day', must: true, width: 4 },
    {
      key: 'retention',
      label: '保管期限',
      kind: 'choice',
      choices: ['永久', '30年', '10年'],
      must: true,
      width: 4,
      help: '按县里的归档规定；涉及人身死亡、未成年人的，一般定为永久',
    },
    { key: 'remark', label: '备注', kind: 'text' },
  ],
  presets: ({ case: matter, agreement, on }) => ({
    title: matter?.title ?? '',
    mediators: matter?.mediator ?? '',
    from: matter?.acceptedOn ?? '',
    to: agreement?.signedOn ?? matter?.closedOn ?? '',
    filer: matter?.recorder ?? '',
    filedOn: on,
    retention: retention(matter, agreement),
    remark: '',
  }),
  sections: (given) => [{ blocks: blocks(given) }],
};
