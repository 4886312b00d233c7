import Box from '@mui/material/Box';
import { useLocation } from 'react-router';
import { ProgramStrip } from './program-strip.tsx';
import { RestoredStrip } from './restored-strip.tsx';
import { SpaceStrip } from './space-strip.tsx';
import { TroubleBanner } from './trouble-banner.tsx';

/** What a person must know whatever page is open; what was found at the start is told where the day begins and where the store is shown. */
export const OfficeStrips = () => {
  const { pathname } = useLocation();
  const tellsRestored = pathname.startsWith('/today') || pathname.startsWith('/settings');
  return (
    <Box sx={{ flexShrink: 0, px: 5, '& > *:first-of-type': { mt: 2 }, '& > *': { mb: 1 } }}>
      <TroubleBanner />
      <SpaceStrip />
      <ProgramStrip />
      {tellsRestored ? <RestoredStrip /> : null}
    </Box>
  );
};
