import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import LinearProgress from '@mui/material/LinearProgress';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { FileButton } from '../ui/file-button.tsx';
import { Sheet } from '../ui/sheet.tsx';
import { UsbRowLine } from './usb-row-line.tsx';
import { useUsbImport } from './use-usb-import.ts';

/** Reports that offices without a line send by hand: brought in here, one or many, each with its receipt to take back. */
export const UsbImport = ({
  onLoggedOut,
  onChange,
}: {
  readonly onLoggedOut: () => void;
  readonly onChange: () => void;
}) => {
  const { rows, at, bring, cancel } = useUsbImport(onLoggedOut, onChange);
  const choose = (
    <FileButton label="导入上报包" accept=".fqb" many disabled={at !== null} onFiles={(files) => void bring(files)} />
  );
  return (
    <Sheet
      title="U 盘"
      note="没有网络的所，用 U 盘送来上报包（.fqb 文件，可一次选多个）。导入后请把回执包存回 U 盘，交原来的电脑导入。"
      actions={choose}
    >
      {at ? (
        <Box sx={{ display: 'flex', alignItems: 'center', gap: 3, mb: 2 }}>
          <span role="status">
            正在导入第 {at.done + 1} 个，共 {at.of} 个
          </span>
          <LinearProgress aria-label="正在导入上报包" sx={{ flex: 1, maxWidth: 400 }} />
          <Button onClick={cancel}>后面的不导入了</Button>
        </Box>
      ) : null}
      {rows.length > 0 ? (
        <Table aria-label="导入结果" aria-live="polite">
          <TableHead>
            <TableRow>
              <TableCell>文件</TableCell>
              <TableCell>哪里来的</TableCell>
              <TableCell>结果</TableCell>
              <TableCell>回执包</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {rows.map((row, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: rows are only added at the end, and one file may be chosen twice.
              <UsbRowLine key={place} row={row} />
            ))}
          </TableBody>
        </Table>
      ) : null}
      {rows.length === 0 && !at ? <div>重复导入、次序颠倒都不要紧，已有的不会再记一次。</div> : null}
    </Sheet>
  );
};
