import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import TextField from '@mui/material/TextField';
import { memo } from 'react';
import type { AgreementDoc } from '../../../domain/kinds/agreement.ts';
import { CLAUSE_TABLE } from '../../documents/clause-table.ts';
import { mediationAgreement } from '../../documents/forms/d09-mediation-agreement.ts';
import { useValueField } from '../../forms/use-value-field.ts';
import { countyWordingOf } from '../../papers/county-wording.ts';
import { CountyWordingNotice } from '../../papers/county-wording-notice.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { useToday } from '../../vault/use-today.ts';
import { useRecords } from '../../vault/vault-context.ts';
import { clauseWording } from './clause-wording.ts';

type Clauses = NonNullable<AgreementDoc['clauses']>;
type Values = NonNullable<AgreementDoc['clauseValues']>;
const NO_CLAUSES: Clauses = {};
const NO_VALUES: Values = {};
const WORDING = clauseWording(CLAUSE_TABLE);

/** 条款: switched on and off, blanks filled, wording changed where the parties want it. What is left blank is written by hand. */
export const ClauseSheet = memo(() => {
  const today = useToday();
  const countyWording = countyWordingOf(useRecords('wording'), today);
  const { value: clauses, setValue } = useValueField<Clauses>('clauses', NO_CLAUSES);
  const { value: values, setValue: setValues } = useValueField<Values>('clauseValues', NO_VALUES);
  return (
    <Sheet
      title="条款"
      note={`条款文本 ${CLAUSE_TABLE.version} 版。【】里的内容由本协议自动填，空着的打印成横线，可以手填。`}
    >
      <CountyWordingNotice form={mediationAgreement} on={today} />
      {CLAUSE_TABLE.clauses.map((clause, order) => {
        const own = clauses[clause.key];
        const on = clause.must === true || (own?.on ?? clause.on);
        const put = (next: { on?: boolean; text?: string }) =>
          setValue({ ...clauses, [clause.key]: { order, on, ...own, ...next } });
        return (
          <Box key={clause.key} sx={{ borderTop: 1, borderColor: 'divider', py: 1 }}>
            <FormControlLabel
              control={
                <Checkbox
                  size="small"
                  checked={on}
                  disabled={clause.must === true}
                  onChange={(_, next) => put({ on: next })}
                />
              }
              label={`${clause.title}${clause.must ? '（必有）' : ''}`}
            />
            <Box component="span" sx={{ color: 'text.secondary', fontSize: 14 }}>
              {clause.basis}
            </Box>
            {on ? (
              <Box sx={{ pl: 4 }}>
                <Box sx={{ display: 'flex', gap: 2, flexWrap: 'wrap', mb: 1 }}>
                  {(clause.values ?? []).map(({ key, label, preset }) => (
                    <TextField
                      key={key}
                      label={label}
                      value={values[key] ?? preset ?? ''}
                      onChange={(event) => setValues({ ...values, [key]: event.target.value })}
                      sx={{ width: 240, mt: 1 }}
                    />
                  ))}
                </Box>
                <TextField
                  multiline
                  minRows={1}
                  value={WORDING.show(
                    own?.text ?? countyWording(`${mediationAgreement.code}.${clause.key}`)?.text ?? clause.text,
                  )}
                  onChange={(event) => put({ text: WORDING.read(event.target.value) })}
                  slotProps={{ htmlInput: { 'aria-label': `${clause.title}的文字`, spellCheck: false } }}
                />
              </Box>
            ) : null}
          </Box>
        );
      })}
    </Sheet>
  );
});
