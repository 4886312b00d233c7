import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import FormLabel from '@mui/material/FormLabel';
import MenuItem from '@mui/material/MenuItem';
import Select from '@mui/material/Select';
import { useId, useState } from 'react';
import type { OperationSummary } from '../../protocol/operations.ts';
import { TextFieldRow } from '../ui/text-field-row.tsx';
import { DayFilter } from './day-filter.tsx';

export type OperationFilter = {
  readonly office: string;
  readonly q: string;
  readonly from: string;
  readonly to: string;
};
export const NO_FILTER: OperationFilter = { office: '', q: '', from: '', to: '' };

type OperationFiltersProps = {
  readonly filter: OperationFilter;
  readonly offices: OperationSummary['offices'];
  readonly days: boolean;
  readonly csvHref: string;
  readonly onChange: (filter: OperationFilter) => void;
};

/** Office, words, days; and the same rows as a file. */
export const OperationFilters = ({ filter, offices, days, csvHref, onChange }: OperationFiltersProps) => {
  const [cleared, setCleared] = useState(0);
  const clear = () => {
    onChange(NO_FILTER);
    setCleared(cleared + 1);
  };
  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: '200px 240px 140px 140px 1fr', columnGap: 3, mt: 3 }}>
      <OfficeChoice value={filter.office} offices={offices} onChange={(office) => onChange({ ...filter, office })} />
      <TextFieldRow
        label="搜索姓名、电脑、记录编码"
        value={filter.q}
        maxLength={60}
        onChange={(q) => onChange({ ...filter, q })}
      />
      {days ? (
        <>
          <DayFilter key={`from${cleared}`} label="从哪天" onDay={(from) => onChange({ ...filter, from })} />
          <DayFilter key={`to${cleared}`} label="到哪天" onDay={(to) => onChange({ ...filter, to })} />
        </>
      ) : null}
      <Box sx={{ gridColumn: 5, justifySelf: 'end', display: 'flex', gap: 2, pt: '27px', alignItems: 'start' }}>
        {filter === NO_FILTER ? null : <Button onClick={clear}>清除条件</Button>}
        <Button variant="outlined" component="a" href={csvHref} download>
          导出表格
        </Button>
      </Box>
    </Box>
  );
};

type OfficeChoiceProps = {
  readonly value: string;
  readonly offices: OperationSummary['offices'];
  readonly onChange: (office: string) => void;
};

const OfficeChoice = ({ value, offices, onChange }: OfficeChoiceProps) => {
  const id = useId();
  return (
    <Box sx={{ mb: 3 }}>
      <FormLabel id={id} sx={{ display: 'block', mb: 1, color: 'text.primary', fontSize: 15, fontWeight: 500 }}>
        司法所
      </FormLabel>
      <Select
        size="small"
        fullWidth
        displayEmpty
        labelId={id}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      >
        <MenuItem value="">全部</MenuItem>
        {offices.map((office) => (
          <MenuItem key={office.id} value={office.id}>
            {office.name}
          </MenuItem>
        ))}
      </Select>
    </Box>
  );
};
