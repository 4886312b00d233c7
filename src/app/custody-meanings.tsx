import Box from '@mui/material/Box';
import { CUSTODY_MEANING } from '../../domain/custody-meaning.ts';
import { CUSTODIES } from '../vault/custody-of.ts';

/** The three words of custody, one sentence each. */
export const CustodyMeanings = () => (
  <Box
    component="dl"
    sx={{ display: 'grid', gridTemplateColumns: '180px 1fr', rowGap: 1, fontSize: 15, m: 0, mt: 3, px: 2.5 }}
  >
    {CUSTODIES.map((word) => (
      <Box key={word} sx={{ display: 'contents' }}>
        <Box component="dt" sx={{ fontWeight: 700 }}>
          {word}
        </Box>
        <Box component="dd" sx={{ m: 0 }}>
          {CUSTODY_MEANING[word]}
        </Box>
      </Box>
    ))}
  </Box>
);
