import Box from '@mui/material/Box';
import { LEVEL_LOOKS, levelWord } from './level-looks.ts';
import { INK } from './theme.ts';

/** A risk level 1–5 as a filled square with its word; without a level 「未定级」. */
export const LevelChip = ({ level }: { level: number | undefined }) => {
  const look = level === undefined ? undefined : LEVEL_LOOKS[level];
  if (!look) return <span style={{ color: INK.faint }}>{levelWord(level)}</span>;
  return (
    <Box
      component="span"
      sx={{ display: 'inline-flex', alignItems: 'center', gap: 1.5, fontWeight: 700, color: look.colour }}
    >
      <Box component="span" aria-hidden sx={{ width: 14, height: 14, bgcolor: look.colour, borderRadius: '2px' }} />
      {look.word}
    </Box>
  );
};
