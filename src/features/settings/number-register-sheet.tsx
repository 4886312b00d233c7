import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useDeferredValue, useMemo, useState } from 'react';
import type { RegisterPart, RegisterRow } from '../../../domain/number-register.ts';
import { SearchBox } from '../../ui/search-box.tsx';
import { foldText, hasAllWords, searchWords } from '../../ui/search-words.ts';
import { Sheet } from '../../ui/sheet.tsx';
import { useToday } from '../../vault/use-today.ts';
import { NumberRows } from './number-rows.tsx';

/** Rows that are shown at first, and with each press of 再显示. */
const STEP = 50;

const SERIES_WORDS: Readonly<Record<string, string>> = { 临: '临时编号' };
const partName = ({ series, year }: RegisterPart): string => `${SERIES_WORDS[series] ?? series} ${year} 年`;

const searchText = ({ use, from, to, why }: RegisterRow): string =>
  foldText(`${use?.label ?? ''} ${from} ${to} ${use?.at.slice(0, 10) ?? ''} ${why}`);

/** A bare number finds the row it lies in, a run of free numbers too. */
const holdsNumber = ({ from, to }: RegisterRow, typed: string): boolean =>
  /^\d{1,6}$/u.test(typed) && from <= Number(typed) && Number(typed) <= to;

const rowsFound = (part: RegisterPart | undefined, typed: string): readonly RegisterRow[] => {
  const words = searchWords(typed);
  if (!part || words.length === 0) return part?.rows ?? [];
  return part.rows.filter((row) => holdsNumber(row, typed.trim()) || hasAllWords(searchText(row), words));
};

/** 编号登记: used, void with the reason, and not yet used; every gap with its reason, every used number with its document. */
export const NumberRegisterSheet = ({ parts }: { readonly parts: readonly RegisterPart[] }) => {
  const [chosen, setChosen] = useState('');
  const [typed, setTyped] = useState('');
  const [shown, setShown] = useState(STEP);
  const thisYear = Number(useToday().slice(0, 4));
  // From 1 December next year's blocks stand here too, not yet used: they are not what is looked for first.
  const part = parts.find((one) => partName(one) === chosen) ?? parts.find(({ year }) => year === thisYear) ?? parts[0];
  const words = useDeferredValue(typed);
  const rows = useMemo(() => rowsFound(part, words), [part, words]);
  const choose = (name: string) => {
    setChosen(name);
    setShown(STEP);
  };
  return (
    <Sheet title="编号登记" note="一个号只给一份文书，作废的也留在这里，不再使用。空着的号都写明原因。">
      {part ? (
        <>
          <Box sx={{ display: 'flex', gap: 2, flexWrap: 'wrap', mb: 3 }}>
            {parts.map((one) => (
              <Button
                key={partName(one)}
                variant={one === part ? 'contained' : 'outlined'}
                aria-pressed={one === part}
                onClick={() => choose(partName(one))}
              >
                {partName(one)}
              </Button>
            ))}
          </Box>
          <Box sx={{ display: 'flex', gap: 3, alignItems: 'center', mb: 2, flexWrap: 'wrap' }}>
            <SearchBox value={typed} onChange={setTyped} placeholder="搜编号、日期、原因…(Ctrl+F)" />
            <Typography sx={{ color: 'text.secondary' }} aria-live="polite">
              {`已用 ${part.used} 个 · 作废 ${part.voided} 个 · 没有用到 ${part.free} 个`}
            </Typography>
          </Box>
          <NumberRows rows={rows.slice(0, shown)} />
          {rows.length === 0 ? (
            <Typography sx={{ py: 4, color: 'text.secondary' }}>没有找到。换个写法，或清空搜索框。</Typography>
          ) : null}
          {rows.length > shown ? (
            <Button sx={{ mt: 2 }} onClick={() => setShown(shown + STEP)}>
              {`再显示 ${Math.min(STEP, rows.length - shown)} 行（还有 ${rows.length - shown} 行）`}
            </Button>
          ) : null}
        </>
      ) : (
        <Typography>还没有编过号。定稿第一份协议或编第一个卷号以后，这里就有登记。</Typography>
      )}
    </Sheet>
  );
};
