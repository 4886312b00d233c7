import Button from '@mui/material/Button';
import { formatFen } from '../../../domain/format-fen.ts';
import type { ClueImportPlan, PlannedRow } from '../../../domain/import/plan-clue-import.ts';
import { Notice } from '../../ui/notice.tsx';

const SKIPS: Readonly<Record<NonNullable<PlannedRow['skip']>, string>> = {
  'already-imported': '以前导入过',
  'row-is-total': '合计',
  'row-is-note': '填表说明',
  'row-blank': '空行',
};

const skipWords = (rows: readonly PlannedRow[]): string =>
  Object.entries(SKIPS)
    .map(([skip, word]) => ({ word, n: rows.filter((row) => row.skip === skip).length }))
    .filter(({ n }) => n > 0)
    .map(({ word, n }) => `${word} ${n} 行`)
    .join('，');

type PlanSummaryProps = {
  readonly plan: ClueImportPlan;
  readonly left: ReadonlySet<number>;
  readonly onLeave: (rows: readonly number[]) => void;
};

/** What the import comes to in one look: matters, people, money, what is passed over, what may be there already. */
export const PlanSummary = ({ plan, left, onLeave }: PlanSummaryProps) => {
  const skipped = skipWords(plan.rows);
  const twins = plan.rows.filter(({ twin, rowNo }) => twin && !left.has(rowNo)).map(({ rowNo }) => rowNo);
  const { take, people, amountFen, doubtful } = plan.totals;
  return (
    <>
      {take === 0 ? (
        <Notice tone="care" live>
          {plan.rows.some(({ skip }) => skip === 'already-imported')
            ? '这份台账已经导入过，没有新的事项。'
            : '表头下面没有找到事项，请看看表头选得对不对。'}
        </Notice>
      ) : (
        <Notice tone="good" live>
          {`读到 ${take} 件事项，涉及 ${people} 人、${formatFen(amountFen)} 元；其中 ${doubtful} 行有疑问，请逐行看一下。`}
        </Notice>
      )}
      {skipped ? <Notice tone="plain">{`不导入的行：${skipped}。`}</Notice> : null}
      {twins.length > 0 ? (
        <Notice tone="care" actions={<Button onClick={() => onLeave(twins)}>{`这 ${twins.length} 行不导入`}</Button>}>
          {`有 ${twins.length} 行与台账里已有的事项（或本表上面的行）日期、地点、类型、当事人都相同，可能是同一件事。`}
        </Notice>
      ) : null}
    </>
  );
};
