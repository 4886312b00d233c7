import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { memo, useMemo, useState } from 'react';
import { capitalAmount } from '../../../domain/capital-amount.ts';
import { checkPlan } from '../../../domain/check-plan.ts';
import { isRealDay } from '../../../domain/civil-date.ts';
import { formatFen } from '../../../domain/format-fen.ts';
import type { Instalment, Plan } from '../../../domain/kinds/agreement.ts';
import { parseYuan } from '../../../domain/parse-yuan.ts';
import { planInstalments } from '../../../domain/plan-instalments.ts';
import { problemSentence } from '../../../domain/problem-sentence.ts';
import { readTypedDay } from '../../../domain/read-typed-day.ts';
import { wageTotalFen } from '../../../domain/wage-list.ts';
import { useCalendar } from '../../forms/use-calendar.ts';
import { useValueField } from '../../forms/use-value-field.ts';
import { type EditColumn, EditGrid } from '../../ui/edit-grid.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { useToday } from '../../vault/use-today.ts';
import { useVault } from '../../vault/vault-context.ts';
import type { Wages } from './wage-sheet.tsx';

const NO_PLAN: Plan = { totalFen: 0, instalments: {} };
const NO_WAGES: Wages = {};

const planColumns = (today: string): readonly EditColumn[] => [
  { key: 'order', label: '期数', width: 70, fixed: true, right: true },
  {
    key: 'dueOn',
    label: '应付日期',
    width: 130,
    check: (typed) => (isRealDay(readTypedDay(typed, today) ?? '') ? null : '填日期，如 2026-12-20。'),
  },
  {
    key: 'amountFen',
    label: '应付金额（元）',
    width: 140,
    right: true,
    check: (typed) => (parseYuan(typed).ok ? null : '填金额，如 50000 或 5万。'),
  },
  { key: 'payer', label: '付款方', width: 200 },
  { key: 'way', label: '支付方式', width: 150 },
  { key: 'note', label: '备注', width: 160 },
];

const cellsOf = (item: Instalment, at: number): Record<string, string> => ({
  order: String(at + 1),
  dueOn: item.dueOn,
  amountFen: formatFen(item.amountFen),
  payer: item.payer ?? '',
  way: item.way ?? '',
  note: item.note ?? '',
});

const withCell = (item: Instalment, key: string, typed: string, today: string): Instalment => {
  if (key === 'dueOn') return { ...item, dueOn: readTypedDay(typed, today) ?? item.dueOn };
  if (key !== 'amountFen') return { ...item, [key]: typed === '' ? undefined : typed };
  const read = parseYuan(typed);
  return read.ok ? { ...item, amountFen: read.value } : item;
};

type Generator = {
  readonly count: string;
  readonly firstOn: string;
  readonly everyMonths: string;
  readonly first: string;
};

/** 分期计划: made by a few figures or by hand; Σ must equal the total, and says so while it does not. */
export const PlanSheet = memo(({ payer }: { payer: string }) => {
  const { value: plan, setValue, error } = useValueField<Plan>('plan', NO_PLAN);
  const { value: wages } = useValueField<Wages>('wages', NO_WAGES);
  const vault = useVault();
  const today = useToday();
  const calendar = useCalendar();
  const total = wageTotalFen(wages);
  const [asked, setAsked] = useState<Generator>({ count: '3', firstOn: today, everyMonths: '1', first: '' });
  const [trouble, setTrouble] = useState<string | null>(null);
  const items = useMemo(() => Object.entries(plan.instalments).sort(([, a], [, b]) => a.order - b.order), [plan]);
  const rows = useMemo(() => items.map(([id, item], at) => ({ id, cells: cellsOf(item, at) })), [items]);
  const columns = useMemo(() => planColumns(today), [today]);
  const problems = useMemo(
    () => (items.length ? checkPlan(plan, { totalFen: total, calendar }) : []),
    [plan, items, total, calendar],
  );
  const sum = items.reduce((fen, [, item]) => fen + item.amountFen, 0);

  const generate = () => {
    const firstOn = readTypedDay(asked.firstOn, today);
    const first = asked.first.trim() === '' ? null : parseYuan(asked.first);
    const count = Number(asked.count);
    if (!firstOn || !isRealDay(firstOn)) return setTrouble('首期日期没看懂，请填成 2026-12-20 这样。');
    if (!Number.isInteger(count) || count < 1 || count > 60) return setTrouble('期数填 1 到 60 的整数。');
    if (first && !first.ok) return setTrouble('首期金额没看懂，请填数字，如 50000 或 5万。');
    if (total === 0) return setTrouble('工资清单还没有金额，先填清单再生成计划。');
    if (first?.ok && first.value > total) return setTrouble('首期金额比总额还大，请改小。');
    setTrouble(null);
    const made = planInstalments({
      totalFen: total,
      count,
      firstOn,
      everyMonths: Number(asked.everyMonths) || 1,
      calendar,
      ...(first?.ok ? { firstFen: first.value } : {}),
    });
    const instalments = Object.fromEntries(
      Object.entries(made.instalments).map(([id, item]) => [id, { ...item, payer, way: '银行转账至本人账户' }]),
    );
    setValue({ ...made, instalments });
  };
  const change = (instalments: Plan['instalments']) => setValue({ totalFen: total, instalments });
  const add = () => {
    const last = items.at(-1)?.[1];
    const amountFen = Math.max(0, total - sum);
    change({
      ...plan.instalments,
      [vault.newId()]: {
        order: (last?.order ?? 0) + 1,
        dueOn: last?.dueOn ?? today,
        amountFen,
        payer,
        way: '银行转账至本人账户',
      },
    });
  };
  const takeLast = () => {
    const lastId = items.at(-1)?.[0];
    change(Object.fromEntries(Object.entries(plan.instalments).filter(([id]) => id !== lastId)));
  };
  const ask = (key: keyof Generator, label: string, width: number) => (
    <TextField
      label={label}
      value={asked[key]}
      onChange={(event) => setAsked({ ...asked, [key]: event.target.value })}
      sx={{ width }}
    />
  );
  return (
    <Sheet title="分期计划（附件二）" note={`应还总额 ${formatFen(total)} 元`}>
      <Box sx={{ display: 'flex', gap: 2, flexWrap: 'wrap', mt: 3, mb: 2, alignItems: 'center' }}>
        {ask('count', '分几期', 80)}
        {ask('firstOn', '首期日期', 130)}
        {ask('everyMonths', '每隔几个月', 115)}
        {ask('first', '首期金额（可不填）', 170)}
        <Button variant="outlined" onClick={generate}>
          {items.length ? '重新生成' : '生成计划'}
        </Button>
      </Box>
      {trouble ? (
        <Notice tone="bad" live>
          {trouble}
        </Notice>
      ) : null}
      {error ? <Notice tone="bad">{error}</Notice> : null}
      {problems.map((problem) => (
        <Notice key={`${problem.path}.${problem.code}`} tone={problem.severity === 'error' ? 'bad' : 'care'}>
          {problemSentence(problem)}
        </Notice>
      ))}
      {rows.length ? (
        <EditGrid
          label="分期计划"
          rows={rows}
          columns={columns}
          height={Math.min(420, 84 + rows.length * 38)}
          onEdit={(id, key, typed) => {
            const item = plan.instalments[id];
            if (item) change({ ...plan.instalments, [id]: withCell(item, key, typed, today) });
          }}
          problemAt={(id, key) => {
            const found = problems.find((problem) => problem.path === `plan.instalments.${id}.${key}`);
            return found ? { sentence: problemSentence(found), bad: found.severity === 'error' } : undefined;
          }}
        />
      ) : null}
      <Box sx={{ display: 'flex', gap: 2, mt: 2, alignItems: 'center', flexWrap: 'wrap' }}>
        <Typography
          sx={{ flex: 1, fontWeight: 700 }}
        >{`各期合计 ${formatFen(sum)} 元，${capitalAmount(sum)}`}</Typography>
        <Button onClick={add}>加一期</Button>
        {items.length ? <Button onClick={takeLast}>去掉最后一期</Button> : null}
      </Box>
    </Sheet>
  );
});
