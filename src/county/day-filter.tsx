import { useState } from 'react';
import { dayInShanghai, isRealDay } from '../../domain/civil-date.ts';
import { readTypedDay } from '../../domain/read-typed-day.ts';
import { TextFieldRow } from '../ui/text-field-row.tsx';

type DayFilterProps = { readonly label: string; readonly onDay: (day: string) => void };

/** A day as people type it; what is not a day yet is no condition yet. */
export const DayFilter = ({ label, onDay }: DayFilterProps) => {
  const [typed, setTyped] = useState('');
  const day = readTypedDay(typed, dayInShanghai(new Date().toISOString()));
  const isDay = day !== null && isRealDay(day);
  const change = (text: string) => {
    setTyped(text);
    const read = readTypedDay(text, dayInShanghai(new Date().toISOString()));
    onDay(read !== null && isRealDay(read) ? read : '');
  };
  return (
    <TextFieldRow
      label={label}
      value={typed}
      onChange={change}
      maxLength={20}
      error={typed.trim() !== '' && !isDay ? '如 2026-9-5' : undefined}
    />
  );
};
