import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormHelperText from '@mui/material/FormHelperText';
import type { FieldDef } from './field-def.ts';

/** Words of which any may be ticked. */
export const SetField = ({
  def,
  value,
  onChange,
}: {
  def: FieldDef;
  value: readonly string[];
  onChange: (words: string[]) => void;
}) => (
  <Box component="fieldset" sx={{ border: 0, p: 0, m: 0 }}>
    <Box component="legend" sx={{ fontSize: 15, p: 0 }}>
      {def.label}
    </Box>
    {(def.choices ?? []).map((word) => (
      <FormControlLabel
        key={word}
        label={word}
        control={
          <Checkbox
            size="small"
            checked={value.includes(word)}
            onChange={(_, on) => onChange(on ? [...value, word] : value.filter((other) => other !== word))}
          />
        }
      />
    ))}
    {def.help ? <FormHelperText>{def.help}</FormHelperText> : null}
  </Box>
);
