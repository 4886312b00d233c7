import Box from '@mui/material/Box';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { type CSSProperties, memo, type ReactNode, use, useId } from 'react';
import { useController } from 'react-hook-form';
import { INK } from '../ui/theme.ts';
import type { FieldDef } from './field-def.ts';
import { FieldWarnings } from './field-warnings.ts';
import { moneyHelp } from './money-help.ts';
import { useOpenForm } from './open-form.ts';
import { sameDef } from './same-def.ts';
import { SetField } from './set-field.tsx';

const LabelAbove = ({ id, def, children }: { id: string; def: FieldDef; children: ReactNode }) => (
  <Box sx={{ minWidth: 0 }}>
    <Box component="label" id={`${id}-label`} htmlFor={id} sx={{ display: 'block', fontSize: 15, mb: 0.5 }}>
      {def.label}
      {def.must || def.star ? (
        <Box component="span" aria-hidden sx={{ color: 'error.main', fontWeight: 700 }}>
          {' '}
          *
        </Box>
      ) : null}
    </Box>
    {children}
  </Box>
);

const choicesOf = (def: FieldDef, value: string): readonly { value: string; word: string }[] => {
  const known =
    def.kind === 'number-choice'
      ? Object.entries(def.numberWords ?? {}).map(([number, word]) => ({ value: number, word }))
      : def.kind === 'yes-no'
        ? [
            { value: '是', word: '是' },
            { value: '否', word: '否' },
          ]
        : (def.choices ?? []).map((word) => ({ value: word, word }));
  // A code of a newer list stays as it is and can be seen.
  return value === '' || known.some((choice) => choice.value === value) ? known : [...known, { value, word: value }];
};

/** A long text grows with what is written; by the browser itself, because measuring every one at every letter made typing slow. */
const growing = (rows: number): CSSProperties => ({
  fieldSizing: 'content',
  minHeight: `${rows}lh`,
  maxHeight: '14lh',
  resize: 'none',
});

const Doubt = ({ sentence }: { sentence: string }) => (
  <Box component="span" sx={{ color: INK.amber }}>
    <strong>! 注意</strong> {sentence}
  </Box>
);

/** One field: label above, the rule under it when it is broken. Must stand in an open form; is drawn anew only for what it shows. */
export const FormField = memo(
  ({ def }: { def: FieldDef }) => {
    const id = useId();
    const { control, clearErrors } = useOpenForm();
    const warnings = use(FieldWarnings);
    const { field, fieldState } = useController({ control, name: def.path });
    if (def.kind === 'set')
      return (
        <SetField
          def={def}
          value={Array.isArray(field.value) ? (field.value as string[]) : []}
          onChange={field.onChange}
        />
      );
    const value = typeof field.value === 'string' ? field.value : '';
    const warning = fieldState.isDirty ? undefined : warnings.get(def.path);
    const select = def.kind === 'choice' || def.kind === 'number-choice' || def.kind === 'yes-no';
    return (
      <LabelAbove id={id} def={def}>
        <TextField
          id={id}
          name={def.path}
          value={value}
          onChange={(event) => {
            if (fieldState.error) clearErrors(def.path);
            field.onChange(event);
          }}
          onBlur={field.onBlur}
          inputRef={field.ref}
          select={select}
          multiline={def.kind === 'long'}
          error={fieldState.invalid}
          helperText={
            fieldState.error?.message ? (
              `✕ ${fieldState.error.message}`
            ) : warning ? (
              <Doubt sentence={warning} />
            ) : def.kind === 'money' ? (
              moneyHelp(value, def.help)
            ) : (
              def.help
            )
          }
          slotProps={{
            htmlInput: {
              readOnly: def.readOnly,
              'aria-required': def.must,
              spellCheck: false,
              autoComplete: 'off',
              inputMode: def.kind === 'money' || def.kind === 'count' ? 'decimal' : undefined,
              ...(def.kind === 'long' ? { rows: def.rows ?? 3, style: growing(def.rows ?? 3) } : {}),
            },
            input: def.kind === 'long' ? { inputComponent: 'textarea' } : {},
            select: { displayEmpty: true, inputProps: { id }, labelId: `${id}-label` },
          }}
        >
          {select
            ? [
                <MenuItem key="" value="">
                  （未填）
                </MenuItem>,
                ...choicesOf(def, value).map((choice) => (
                  <MenuItem key={choice.value} value={choice.value}>
                    {choice.word}
                  </MenuItem>
                )),
              ]
            : null}
        </TextField>
      </LabelAbove>
    );
  },
  (before, now) => sameDef(before.def, now.def),
);
