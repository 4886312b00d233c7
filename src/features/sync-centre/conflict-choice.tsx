import Box from '@mui/material/Box';
import type { ReactNode, RefObject } from 'react';
import { fieldText } from '../../../domain/field-text.ts';
import type { Kind } from '../../../domain/kinds/kind.ts';
import type { Json } from '../../../domain/record.ts';
import { ConflictOption } from './conflict-option.tsx';
import { ownValueKind } from './own-value.ts';
import { OwnValueField } from './own-value-field.tsx';
import { TextDiff } from './text-diff.tsx';

export type Three = { readonly base: Json; readonly county: Json; readonly mine: Json };
/** What a person has marked so far: one of the three, or words of their own. */
export type Marked = { readonly as: keyof Three } | { readonly as: 'own'; readonly typed: string };

type ConflictChoiceProps = {
  readonly kind: Kind;
  readonly path: string;
  readonly values: Three;
  /** Who and when, under each head. */
  readonly by: { readonly [K in keyof Three]: ReactNode };
  readonly mineTitle: string;
  readonly marked: Marked | null;
  readonly onMark: (marked: Marked) => void;
  readonly ownField: RefObject<HTMLInputElement | null>;
};

/** The values side by side as one group of radio buttons (arrow keys and 1, 2, 3 move), and below one's own words where the field takes them. */
export const ConflictChoice = (props: ConflictChoiceProps) => {
  const { kind, path, values, by, mineTitle, marked, onMark, ownField } = props;
  const base = fieldText(kind, path, values.base);
  const option = (name: keyof Three, digit: number, title: string) => (
    <ConflictOption
      digit={digit}
      title={title}
      by={by[name]}
      checked={marked?.as === name}
      onPick={() => onMark({ as: name })}
    >
      {name === 'base' ? base : <TextDiff base={base} text={fieldText(kind, path, values[name])} />}
    </ConflictOption>
  );
  return (
    <Box
      role="radiogroup"
      aria-label="用哪一个"
      sx={{ display: 'grid', gridTemplateColumns: 'repeat(3, minmax(0, 1fr))', gap: 3, mb: 3 }}
    >
      {option('base', 1, '原来')}
      {option('county', 2, '县里')}
      {option('mine', 3, mineTitle)}
      {ownValueKind(path) ? (
        <Box sx={{ gridColumn: '1 / -1' }}>
          <OwnValueField path={path} marked={marked} onMark={onMark} field={ownField} />
        </Box>
      ) : null}
    </Box>
  );
};
