import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { Link } from 'react-router';
import { formatDayChinese } from '../../../domain/civil-date.ts';
import type { DueItem } from '../../../domain/due-items.ts';
import { INK } from '../../ui/theme.ts';
import { duePlace } from './due-place.ts';

const TONES = {
  red: { word: '红', colour: INK.red },
  amber: { word: '注意', colour: INK.amber },
  plain: { word: '待办', colour: INK.action },
} as const;

/** Due items, one line each: how bad, what, why, and one press to the place. */
export const DueList = ({ items, today }: { readonly items: readonly DueItem[]; readonly today: string }) => (
  <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
    {items.map((item) => (
      <DueRow key={`${item.kind}:${item.recordId}:${item.dueOn ?? ''}`} item={item} today={today} />
    ))}
  </Box>
);

const DueRow = ({ item, today }: { readonly item: DueItem; readonly today: string }) => {
  const tone = TONES[item.tone];
  return (
    <Box
      component="li"
      sx={{ display: 'flex', alignItems: 'center', gap: 3, py: 1.5, borderTop: 1, borderColor: 'divider' }}
    >
      <Box
        component="span"
        sx={{ display: 'inline-flex', alignItems: 'center', gap: 1.5, width: 72, fontWeight: 700, color: tone.colour }}
      >
        <Box component="span" aria-hidden sx={{ width: 14, height: 14, bgcolor: tone.colour, borderRadius: '2px' }} />
        {tone.word}
      </Box>
      <Box sx={{ flex: 1, minWidth: 0 }}>
        <Box sx={{ overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' }}>{item.title}</Box>
        <Box sx={{ color: 'text.secondary', fontSize: 15 }}>{item.reason}</Box>
      </Box>
      <Box sx={{ width: 150, textAlign: 'right', fontSize: 15 }}>
        {item.dueOn ? (item.dueOn === today ? '今天' : formatDayChinese(item.dueOn)) : ''}
      </Box>
      <Button component={Link} to={duePlace(item)} variant="outlined" sx={{ minWidth: 104, minHeight: 36 }}>
        {item.action}
      </Button>
    </Box>
  );
};
