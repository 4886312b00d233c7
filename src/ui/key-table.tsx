import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';

/** The key map of docs/ui.md. */
const KEYS: readonly (readonly [keys: string, does: string])[] = [
  ['Alt + 1 … 7', '今日 · 排查台账 · 调解台账 · 还款协议 · 文书 · 同步中心 · 设置'],
  ['Ctrl + F 或 /', '到本页的搜索框'],
  ['Alt + N', '新增'],
  ['Ctrl + S', '保存'],
  ['Enter', '打开选中的一行；按下按钮'],
  ['Tab / Shift + Tab', '下一个栏目；上一个栏目'],
  ['Esc', '关闭窗口，回到台账'],
  ['Ctrl + P', '打印（在协议页、文书页）'],
  ['Ctrl + L', '锁定'],
  ['F1', '打开这张表'],
];

/** Which key does what. */
export const KeyTable = () => (
  <Table size="small" aria-label="快捷键">
    <TableHead>
      <TableRow>
        <TableCell sx={{ width: 180 }}>按键</TableCell>
        <TableCell>作用</TableCell>
      </TableRow>
    </TableHead>
    <TableBody>
      {KEYS.map(([keys, does]) => (
        <TableRow key={keys}>
          <TableCell component="th" scope="row" sx={{ fontWeight: 700 }}>
            {keys}
          </TableCell>
          <TableCell>{does}</TableCell>
        </TableRow>
      ))}
    </TableBody>
  </Table>
);
