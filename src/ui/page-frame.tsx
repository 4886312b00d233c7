import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';

type PageFrameProps = {
  readonly title: string;
  /** One sentence: what is here. */
  readonly lead?: ReactNode;
  /** At most one filled button, others plain. */
  readonly actions?: ReactNode;
  /** A ledger fills the page and scrolls inside; other pages scroll as a whole. */
  readonly fill?: boolean;
  readonly children: ReactNode;
};

/** A page that is no ledger stays narrow enough on a wide screen for the eye to find its buttons. */
const MEASURE = { width: '100%', maxWidth: 1320 } as const;

/** The head and body of every page. */
export const PageFrame = ({ title, lead, actions, fill = false, children }: PageFrameProps) => (
  <Box
    component="main"
    id="page"
    tabIndex={-1}
    sx={{
      height: '100%',
      display: 'flex',
      flexDirection: 'column',
      overflow: fill ? 'hidden' : 'auto',
      px: 5,
      pt: 3,
      pb: fill ? 2 : 6,
      // What sticks to the foot of the page reaches down over this padding: nothing shows through below it.
      '--page-foot': fill ? '0px' : '24px',
      outline: 'none',
    }}
  >
    <Box sx={{ display: 'flex', alignItems: 'flex-start', gap: 4, mb: 2, flexWrap: 'wrap', ...(fill ? {} : MEASURE) }}>
      <Box sx={{ flex: 1, minWidth: 280 }}>
        <Typography variant="h1">{title}</Typography>
        {lead ? (
          <Typography variant="body2" component="div" sx={{ color: 'text.secondary' }}>
            {lead}
          </Typography>
        ) : null}
      </Box>
      <Box sx={{ display: 'flex', gap: 2, flexWrap: 'wrap' }}>{actions}</Box>
    </Box>
    <Box sx={fill ? { flex: 1, minHeight: 0, display: 'flex', flexDirection: 'column' } : MEASURE}>{children}</Box>
  </Box>
);
