import { isRealDay } from '../../../domain/civil-date.ts';
import type { PaperDoc } from '../../../domain/kinds/paper.ts';
import type { Form } from '../../documents/paper/form.ts';

/** What still stands in the way of making a paper final, as sentences: must-fields first, then rows that miss theirs. */
export const finalProblems = (form: Form, paper: PaperDoc): readonly string[] => {
  const empty = (value: string | undefined) => value === undefined || value.trim() === '';
  const fields = form.fields
    .filter(({ must, key }) => must && empty(paper.fields?.[key]))
    .map(({ label }) => `「${label}」还没有填。`);
  const rows = (form.lists ?? []).flatMap((list) => {
    const missing = list.columns.filter(({ must }) => must);
    const own = Object.values(paper.rows ?? {})
      .filter((row) => row.list === list.key)
      .sort((a, b) => a.order - b.order);
    return own.flatMap((row, at) =>
      missing
        .filter(({ key }) => empty(row.cells[key]))
        .map(({ label }) => `「${list.label}」第 ${at + 1} 行的「${label}」还没有填。`),
    );
  });
  const counts = (form.lists ?? []).flatMap(({ key, label, least = 0, most }) => {
    const count = Object.values(paper.rows ?? {}).filter(({ list }) => list === key).length;
    if (count < least) return [`「${label}」至少要 ${least} 行，现在有 ${count} 行。`];
    return most !== undefined && count > most ? [`「${label}」最多 ${most} 行，现在有 ${count} 行。`] : [];
  });
  const reason =
    paper.amendsId && empty(paper.amendReason) && !form.fields.some(({ key }) => key === 'reason')
      ? ['「更正或补充的原因」还没有填。']
      : [];
  const day = isRealDay(paper.datedOn) ? [] : ['「文书日期」没有这一天，请核对。'];
  return [...day, ...reason, ...fields, ...counts, ...rows];
};
