import Box from '@mui/material/Box';
import type { Change } from '../../../domain/change.ts';
import { fieldName } from '../../../domain/field-names.ts';
import { fieldText } from '../../../domain/field-text.ts';
import { useVault } from '../../vault/vault-context.ts';
import { docNow, fieldSets } from './describe-change.ts';

/** Enough to know the change by; all of it stands behind 查看修改. */
const SHOWN = 4;
const MOST_CHARACTERS = 60;

const short = (text: string): string => {
  const letters = [...text.replace(/\n/gu, '；')];
  return letters.length > MOST_CHARACTERS ? `${letters.slice(0, MOST_CHARACTERS).join('')}…` : letters.join('');
};

/** What a change says, readable where it is listed. */
export const ChangeLines = ({ change }: { readonly change: Change }) => {
  const doc = docNow(useVault(), change.kind, change.recordId);
  const sets = fieldSets(change).filter(({ now }) => now !== null && now !== '');
  return (
    <Box sx={{ fontSize: 15 }}>
      {sets.slice(0, SHOWN).map(({ path, now }) => (
        <div key={path}>
          {fieldName(change.kind, path, doc)}：{short(fieldText(change.kind, path, now))}
        </div>
      ))}
      {sets.length > SHOWN ? <div>另有 {sets.length - SHOWN} 栏</div> : null}
    </Box>
  );
};
