import Box from '@mui/material/Box';
import type { DossierItem } from '../../../domain/dossier/dossier-order.ts';
import { itemTitle } from './part-of-item.ts';

/** What will be bound, in its order. */
export const ContentsList = ({ items }: { items: readonly DossierItem[] }) =>
  items.length === 0 ? (
    <Box sx={{ color: 'text.secondary' }}>还没有定稿的文书。先在案件页上制作文书并定稿，再来组卷。</Box>
  ) : (
    <Box component="ol" sx={{ m: 0, pl: 6, lineHeight: 1.9 }}>
      {items.map((item) => (
        <li key={item.record.id}>{itemTitle(item)}</li>
      ))}
    </Box>
  );
