import Button from '@mui/material/Button';
import TableCell from '@mui/material/TableCell';
import TableRow from '@mui/material/TableRow';
import { TimeText } from '../ui/time-text.tsx';
import { useNow } from '../ui/use-now.ts';
import { usbSentence } from './usb-sentence.ts';
import type { UsbRow } from './use-usb-import.ts';

/** One file: whose it is, what became of it, and its receipt. */
export const UsbRowLine = ({ row: { name, result, trouble } }: { readonly row: UsbRow }) => {
  const now = useNow();
  return (
    <TableRow>
      <TableCell sx={{ maxWidth: 280, overflowWrap: 'anywhere' }}>{name}</TableCell>
      <TableCell>
        {result?.officeName ? (
          <>
            {result.officeName} · {result.deviceName}
            <br />
            做于 <TimeText at={result.createdAt} now={now} />
          </>
        ) : (
          '不知道'
        )}
      </TableCell>
      <TableCell sx={{ maxWidth: 460 }}>{result ? usbSentence(result) : `✕ ${trouble}`}</TableCell>
      <TableCell>
        {result?.receiptId ? (
          <Button
            component="a"
            variant="outlined"
            href={`/county/usb/receipts/${result.receiptId}`}
            download={result.receiptName}
          >
            存回执包
          </Button>
        ) : (
          '没有'
        )}
      </TableCell>
    </TableRow>
  );
};
