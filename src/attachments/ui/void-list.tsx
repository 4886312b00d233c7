import Box from '@mui/material/Box';
import type { LedgerRecord } from '../../../domain/record.ts';

/** Voided attachments with their reasons, folded away. */
export const VoidList = ({ records }: { readonly records: readonly LedgerRecord<'attachment'>[] }) =>
  records.length === 0 ? null : (
    <Box component="details" sx={{ mt: 2, color: 'text.secondary' }}>
      <summary>已作废 {records.length} 个</summary>
      <Box component="ul" sx={{ m: 0, pl: 5 }}>
        {records.map(({ id, doc }) => (
          <li key={id}>
            {doc.role} {doc.fileName}：{doc.voidReason}
          </li>
        ))}
      </Box>
    </Box>
  );
