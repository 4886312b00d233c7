import Box from '@mui/material/Box';
import type { ReactNode } from 'react';
import { INK } from './theme.ts';

const TONES = {
  bad: { mark: '✕', word: '有误', colour: INK.red, ground: '#fbeceb' },
  care: { mark: '!', word: '注意', colour: INK.amber, ground: '#fbf5e0' },
  good: { mark: '✓', word: '好', colour: INK.green, ground: '#eaf4ee' },
  plain: { mark: 'i', word: '说明', colour: INK.action, ground: '#eaf0f7' },
} as const;

export type Tone = keyof typeof TONES;

/** A sentence with its tone; colour is never alone. `live`: read out when it appears. */
export const Notice = ({
  tone,
  children,
  actions,
  live = false,
  word,
}: {
  tone: Tone;
  children: ReactNode;
  actions?: ReactNode;
  live?: boolean;
  /** Instead of the tone's own word (有误, 注意 …). */
  word?: string;
}) => {
  const look = TONES[tone];
  return (
    <Box
      role={live ? (tone === 'bad' ? 'alert' : 'status') : undefined}
      sx={{
        display: 'flex',
        alignItems: 'center',
        gap: 2,
        px: 3,
        py: 2,
        mb: 2,
        bgcolor: look.ground,
        borderLeft: `4px solid ${look.colour}`,
        borderRadius: '2px',
      }}
    >
      <Box component="span" sx={{ color: look.colour, fontWeight: 700, whiteSpace: 'nowrap' }}>
        <span aria-hidden>{look.mark} </span>
        {word ?? look.word}
      </Box>
      <Box sx={{ flex: 1 }}>{children}</Box>
      {actions}
    </Box>
  );
};
