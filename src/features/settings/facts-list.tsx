import Box from '@mui/material/Box';
import type { ReactNode } from 'react';

/** Names and values in two columns. */
export const FactsList = ({ facts }: { readonly facts: readonly (readonly [name: string, value: ReactNode])[] }) => (
  <Box component="dl" sx={{ display: 'grid', gridTemplateColumns: '160px 1fr', rowGap: 1, columnGap: 3, m: 0 }}>
    {facts.map(([name, value]) => (
      <Box key={name} sx={{ display: 'contents' }}>
        <Box component="dt" sx={{ color: 'text.secondary' }}>
          {name}
        </Box>
        <Box component="dd" sx={{ m: 0, overflowWrap: 'anywhere' }}>
          {value}
        </Box>
      </Box>
    ))}
  </Box>
);
