import Box from '@mui/material/Box';
import { Link } from 'react-router';
import { numberText } from '../../domain/number-text.ts';
import { Notice } from '../ui/notice.tsx';
import { useRecord, useRecords } from '../vault/vault-context.ts';

/** At the head of a sealed text: what was put right or added to it later, and what it puts right itself. */
export const AmendedBy = ({ id, amendsId }: { readonly id: string; readonly amendsId?: string | undefined }) => {
  const later = useRecords('paper').filter(({ doc }) => doc.amendsId === id && doc.status !== '已作废');
  const paper = useRecord('paper', amendsId);
  const agreement = useRecord('agreement', amendsId);
  const amended = paper ?? agreement;
  return (
    <>
      {amended ? (
        <Notice tone="plain">
          这一份更正或补充的是
          <Box component={Link} to={`/${paper ? 'papers' : 'agreements'}/${amended.id}`} sx={{ ml: 1 }}>
            {`${amended.doc.title} ${numberText(amended.doc)}`}
          </Box>
        </Notice>
      ) : null}
      {later.map(({ id: laterId, doc }) => (
        <Notice key={laterId} tone="care">
          {`以后有${doc.status === '草稿' ? '（还没有定稿的）' : ''}`}
          <Box component={Link} to={`/papers/${laterId}`} sx={{ mx: 1 }}>
            {`${doc.title} ${numberText(doc)}`}
          </Box>
          {doc.amendReason ?? ''}
        </Notice>
      ))}
    </>
  );
};
