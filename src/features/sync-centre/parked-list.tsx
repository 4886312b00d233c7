import Box from '@mui/material/Box';
import { Sheet } from '../../ui/sheet.tsx';
import type { ParkedEntry } from '../../vault/open-vault.ts';
import { ParkedRow } from './parked-row.tsx';

type ParkedListProps = { readonly parked: readonly ParkedEntry[]; readonly now: Date; readonly onChange: () => void };

/** What the county did not take: kept whole here, and leaves only by a person's decision. */
export const ParkedList = ({ parked, now, onChange }: ParkedListProps) => {
  if (parked.length === 0) return null;
  return (
    <Sheet title={`县里没有接收 ${parked.length} 条`} note="内容都还在本机。可以改好再传、另存成文件，或写明原因撤回。">
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {parked.map((entry) => (
          <ParkedRow key={entry.id} entry={entry} now={now} onChange={onChange} />
        ))}
      </Box>
    </Sheet>
  );
};
