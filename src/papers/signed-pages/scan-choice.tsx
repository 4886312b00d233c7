import Box from '@mui/material/Box';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { foldDigits } from '../../../domain/fold-digits.ts';
import type { LedgerRecord } from '../../../domain/record.ts';

export type ScanPlace = { readonly scanId: string; readonly scanPage: number };

type ScanChoiceProps = {
  readonly scans: readonly LedgerRecord<'attachment'>[];
  readonly place: ScanPlace;
  readonly onChange: (place: ScanPlace) => void;
};

/** Which scan, and of one with several pages which of them. */
export const ScanChoice = ({ scans, place, onChange }: ScanChoiceProps) => {
  const scan = scans.find(({ id }) => id === place.scanId);
  const typed = (value: string) => {
    const scanPage = Number(foldDigits(value));
    if (Number.isInteger(scanPage) && scanPage >= 1) onChange({ ...place, scanPage });
  };
  return (
    <Box sx={{ display: 'flex', gap: 2, minHeight: 68, pt: 3 }}>
      <TextField
        select
        label="签字扫描件"
        value={scan ? place.scanId : ''}
        onChange={({ target }) => onChange({ scanId: target.value, scanPage: 1 })}
        sx={{ flex: 1, minWidth: 0 }}
      >
        {scans.map(({ id, doc }) => (
          <MenuItem key={id} value={id}>
            {doc.fileName}
          </MenuItem>
        ))}
      </TextField>
      {scan?.doc.mediaType === 'application/pdf' ? (
        <TextField
          label="第几页"
          value={String(place.scanPage)}
          onChange={({ target }) => typed(target.value)}
          sx={{ width: 100 }}
        />
      ) : null}
    </Box>
  );
};
