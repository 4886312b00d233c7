import Box from '@mui/material/Box';
import { Link } from 'react-router';
import { CUSTODY_MEANING } from '../../domain/custody-meaning.ts';
import { INK } from '../ui/theme.ts';
import { useCustody } from '../vault/use-custody.ts';
import { useOpenConflicts } from '../vault/use-open-conflicts.ts';

/** At the head of a record: where it is safe, in one of three words, and the way to what two people wrote differently. */
export const RecordStanding = ({ id }: { readonly id: string }) => {
  const word = useCustody(id);
  const conflicts = useOpenConflicts().filter(({ doc }) => doc.recordId === id).length;
  return (
    <>
      {word ? (
        <Box component="span" title={CUSTODY_MEANING[word]} sx={{ fontWeight: 700, whiteSpace: 'nowrap' }}>
          {' · '}
          {word}
        </Box>
      ) : null}
      {conflicts > 0 ? (
        <>
          {' · '}
          <Box component={Link} to={`/sync?record=${id}`} sx={{ color: INK.amber, fontWeight: 700 }}>
            ! {conflicts} 处两边不一致，去处理
          </Box>
        </>
      ) : null}
    </>
  );
};
