import Box from '@mui/material/Box';
import FormHelperText from '@mui/material/FormHelperText';
import FormLabel from '@mui/material/FormLabel';
import OutlinedInput from '@mui/material/OutlinedInput';
import { type RefObject, useId } from 'react';

type TextFieldRowProps = {
  readonly label: string;
  readonly value: string;
  readonly onChange: (typed: string) => void;
  readonly type?: 'text' | 'password';
  readonly must?: boolean;
  readonly help?: string | undefined;
  readonly error?: string | undefined;
  readonly disabled?: boolean;
  readonly autoFocus?: boolean;
  readonly autoComplete?: string;
  readonly maxLength?: number;
  readonly inputRef?: RefObject<HTMLInputElement | null>;
};

/** One field: label above, the rule or what is wrong with it below. */
export const TextFieldRow = (props: TextFieldRowProps) => {
  const {
    label,
    value,
    onChange,
    type = 'text',
    must = false,
    help,
    error,
    disabled,
    autoFocus,
    autoComplete = 'off',
    maxLength = 200,
    inputRef,
  } = props;
  const id = useId();
  const below = error ?? help;
  return (
    <Box sx={{ mb: 3 }}>
      <FormLabel htmlFor={id} sx={{ display: 'block', mb: 1, color: 'text.primary', fontSize: 15, fontWeight: 500 }}>
        {label}
        {must ? <span aria-hidden> *</span> : null}
      </FormLabel>
      <OutlinedInput
        id={id}
        size="small"
        fullWidth
        type={type}
        value={value}
        error={error !== undefined}
        disabled={disabled ?? false}
        autoFocus={autoFocus ?? false}
        autoComplete={autoComplete}
        onChange={(event) => onChange(event.target.value)}
        inputRef={inputRef}
        slotProps={{
          input: {
            maxLength,
            spellCheck: false,
            'aria-required': must,
            'aria-describedby': below ? `${id}-below` : undefined,
          },
        }}
      />
      {below ? (
        <FormHelperText
          id={`${id}-below`}
          error={error !== undefined}
          role={error ? 'alert' : undefined}
          sx={{ fontSize: 14, ml: 0 }}
        >
          {error ? `✕ ${error}` : below}
        </FormHelperText>
      ) : null}
    </Box>
  );
};
