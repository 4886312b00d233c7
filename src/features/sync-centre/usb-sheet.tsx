import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import LinearProgress from '@mui/material/LinearProgress';
import { useUsbRoad } from '../../sync/usb-road.ts';
import { FileButton } from '../../ui/file-button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { ReceiptDialog } from './receipt-dialog.tsx';
import { useReceipt } from './use-receipt.ts';
import { useReport } from './use-report.ts';

/** For a computer without a line: what waits goes to the county in a file, and the county's answer comes back in one. */
export const UsbSheet = () => {
  const road = useUsbRoad((state) => state.road);
  const report = useReport(road);
  const receipt = useReceipt(road);
  if (!road) return null;
  const busy = report.share !== null || receipt.busy;
  return (
    <Sheet title="U 盘上报" note="没有网络时用。联网后照常自动同步，两条路一起用也不会重复。">
      <Box component="ol" sx={{ m: 0, mb: 3, pl: 5 }}>
        <li>导出上报包，存到 U 盘，送到县司法局。</li>
        <li>县里导入后，给您一个回执包。</li>
        <li>在这台电脑上导入回执包，县里的新内容也一起带回来。没有回执以前，内容都留在本机。</li>
      </Box>
      <Box sx={{ display: 'flex', gap: 2, mb: 2, flexWrap: 'wrap' }}>
        <Button variant="outlined" disabled={busy} onClick={() => void report.start()}>
          导出上报包
        </Button>
        <FileButton
          label="导入回执包"
          accept=".fqb"
          disabled={busy}
          onFiles={([file]) => {
            if (file) void receipt.choose(file);
          }}
        />
      </Box>
      {report.share === null ? null : (
        <Box sx={{ display: 'flex', alignItems: 'center', gap: 3, mb: 2 }}>
          <LinearProgress
            variant="determinate"
            value={100 * report.share}
            aria-label="正在做上报包"
            sx={{ flex: 1, maxWidth: 480 }}
          />
          <Button onClick={report.cancel}>取消</Button>
        </Box>
      )}
      {receipt.busy ? <LinearProgress aria-label="正在读取回执包" sx={{ maxWidth: 480, mb: 2 }} /> : null}
      {report.told ? (
        <Notice tone={report.told.tone} live>
          {report.told.text}
        </Notice>
      ) : null}
      {receipt.told ? (
        <Notice tone={receipt.told.tone} live>
          {receipt.told.text}
        </Notice>
      ) : null}
      {receipt.read ? (
        <ReceiptDialog read={receipt.read} onTake={() => void receipt.take()} onClose={receipt.drop} />
      ) : null}
    </Sheet>
  );
};
