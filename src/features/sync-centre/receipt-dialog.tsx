import Box from '@mui/material/Box';
import type { UsbReceipt } from '../../sync/usb-receipt.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { TimeText } from '../../ui/time-text.tsx';
import { useNow } from '../../ui/use-now.ts';

type ReceiptDialogProps = {
  readonly read: UsbReceipt;
  readonly onTake: () => void;
  readonly onClose: () => void;
};

/** What a receipt will do, before it does it. */
export const ReceiptDialog = ({ read: { header, pages }, onTake, onClose }: ReceiptDialogProps) => {
  const now = useNow();
  const settled = pages.flatMap(({ answer }) => answer.settled);
  const count = (outcome: string) => settled.filter((one) => one.outcome === outcome).length;
  const records = pages.reduce((sum, { answer }) => sum + answer.records.length, 0);
  return (
    <ConfirmDialog open title="导入回执包" confirm="导入" onConfirm={onTake} onClose={onClose}>
      <Box component="ul" sx={{ m: 0, pl: 5 }}>
        <li>
          县里做于 <TimeText at={header.createdAt} now={now} />
        </li>
        <li>县里已处理您的改动 {settled.length - count('forked')} 条</li>
        {count('conflict') > 0 ? <li>其中 {count('conflict')} 条两边不一致，导入后请来处理</li> : null}
        {count('parked') > 0 ? <li>其中 {count('parked')} 条县里没有接收，导入后写着原因</li> : null}
        <li>带回县里的记录 {records} 条</li>
      </Box>
      <Box sx={{ mt: 3 }}>还没有送到县里的内容不受影响。重复导入也不要紧。</Box>
    </ConfirmDialog>
  );
};
