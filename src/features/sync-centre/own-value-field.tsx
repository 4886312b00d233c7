import TextField from '@mui/material/TextField';
import type { RefObject } from 'react';
import { useToday } from '../../vault/use-today.ts';
import type { Marked } from './conflict-choice.tsx';
import { ConflictOption } from './conflict-option.tsx';
import { ownValueKind, readOwnValue } from './own-value.ts';

const HINTS = {
  text: '都不对时，在下面填',
  day: '都不对时，在下面填日期，如 2026-9-5',
  amount: '都不对时，在下面填金额（元）',
} as const;
const WRONG = { text: '', day: '这不是一个日期。', amount: '这不是一个金额。' } as const;

type OwnValueFieldProps = {
  readonly path: string;
  readonly marked: Marked | null;
  readonly onMark: (marked: Marked) => void;
  readonly field: RefObject<HTMLInputElement | null>;
};

/** 另外填写: neither of the two, but what a person types here. */
export const OwnValueField = ({ path, marked, onMark, field }: OwnValueFieldProps) => {
  const today = useToday();
  const kind = ownValueKind(path) ?? 'text';
  const typed = marked?.as === 'own' ? marked.typed : '';
  const wrong = typed.trim() !== '' && readOwnValue(path, typed, today) === undefined;
  return (
    <ConflictOption
      digit={4}
      title="另外填写"
      by={HINTS[kind]}
      checked={marked?.as === 'own'}
      onPick={() => onMark({ as: 'own', typed })}
      below={
        <TextField
          value={typed}
          inputRef={field}
          multiline={kind === 'text'}
          error={wrong}
          helperText={wrong ? WRONG[kind] : undefined}
          onChange={(event) => onMark({ as: 'own', typed: event.target.value })}
          slotProps={{ htmlInput: { 'aria-label': '另外填写的内容' } }}
        />
      }
    />
  );
};
