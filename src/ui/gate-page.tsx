import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';

type GatePageProps = { readonly title: string; readonly lead: ReactNode; readonly children: ReactNode };

/** A page before the lock: one white sheet in the middle, one thing to do. */
export const GatePage = ({ title, lead, children }: GatePageProps) => (
  <Box
    component="main"
    sx={{
      minHeight: '100vh',
      display: 'flex',
      flexDirection: 'column',
      alignItems: 'center',
      justifyContent: 'center',
      p: 4,
    }}
  >
    <Box
      sx={{
        width: '100%',
        maxWidth: 560,
        bgcolor: 'background.paper',
        border: 1,
        borderColor: 'divider',
        borderRadius: 1,
        p: 6,
      }}
    >
      <Typography sx={{ fontWeight: 700, letterSpacing: 2, color: 'text.secondary', fontSize: 15 }}>
        枫桥 · 矛盾纠纷排查与调解
      </Typography>
      <Typography variant="h1" sx={{ mt: 1, mb: 1 }}>
        {title}
      </Typography>
      <Typography component="div" sx={{ color: 'text.secondary', mb: 4 }}>
        {lead}
      </Typography>
      {children}
    </Box>
  </Box>
);
