import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';

/** Nothing here yet: a sentence and the next step. */
export const EmptyState = ({ children, action }: { children: ReactNode; action?: ReactNode }) => (
  <Box sx={{ textAlign: 'center', py: 12, px: 4 }}>
    <Typography sx={{ color: 'text.secondary', mb: 4 }}>{children}</Typography>
    {action}
  </Box>
);
