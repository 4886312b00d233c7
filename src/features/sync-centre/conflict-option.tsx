import Box from '@mui/material/Box';
import Radio from '@mui/material/Radio';
import type { ReactNode } from 'react';
import { INK } from '../../ui/theme.ts';

type ConflictOptionProps = {
  readonly digit: number;
  readonly title: string;
  readonly by: ReactNode;
  readonly checked: boolean;
  readonly onPick: () => void;
  readonly children?: ReactNode;
  /** Stands outside the label: a field of its own. */
  readonly below?: ReactNode;
};

/** One value that a person may decide for; a long one scrolls inside. */
export const ConflictOption = ({ digit, title, by, checked, onPick, children, below }: ConflictOptionProps) => (
  <Box sx={{ height: '100%', border: 2, borderColor: checked ? INK.action : 'divider', borderRadius: 1, p: 3 }}>
    <Box component="label" sx={{ display: 'block', cursor: 'pointer' }}>
      <Box component="span" sx={{ display: 'flex', alignItems: 'center', gap: 1, flexWrap: 'wrap', mb: 1 }}>
        <Radio name="conflict-choice" checked={checked} onChange={onPick} sx={{ p: 1 }} />
        <Box component="kbd" aria-hidden sx={{ color: INK.faint, fontSize: 14 }}>
          {digit}
        </Box>
        <strong>{title}</strong>
        <Box component="span" sx={{ color: 'text.secondary', fontSize: 14 }}>
          {by}
        </Box>
      </Box>
      <Box
        component="span"
        sx={{ display: 'block', whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', maxHeight: 280, overflow: 'auto' }}
      >
        {children}
      </Box>
    </Box>
    {below}
  </Box>
);
