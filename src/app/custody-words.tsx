import Box from '@mui/material/Box';
import { Link } from 'react-router';
import { CUSTODY_MEANING } from '../../domain/custody-meaning.ts';
import { INK } from '../ui/theme.ts';
import { CUSTODIES } from '../vault/custody-of.ts';
import { useCustodyCounts } from '../vault/use-custody.ts';

/** How many records are how safe; what the words mean on hover and by F1, more in 同步中心. */
export const CustodyWords = () => {
  const counts = useCustodyCounts();
  return (
    <Box
      component={Link}
      to="/sync"
      aria-label={`存放情况：${CUSTODIES.map((word) => `${word} ${counts[word]}`).join('，')}`}
      sx={{ display: 'inline-flex', gap: 2, color: INK.ink, textDecoration: 'none' }}
    >
      {CUSTODIES.map((word) => (
        <span key={word} title={CUSTODY_MEANING[word]}>
          {word} <strong>{counts[word].toLocaleString('zh-CN')}</strong>
        </span>
      ))}
    </Box>
  );
};
