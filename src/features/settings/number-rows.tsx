import Button from '@mui/material/Button';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { useNavigate } from 'react-router';
import { dayInShanghai } from '../../../domain/civil-date.ts';
import type { RegisterRow, RegisterUse } from '../../../domain/number-register.ts';

const STATE_WORDS = { used: '已用', void: '作废', free: '未用' } as const;

const placeOf = ({ usedFor, usedForKind }: RegisterUse): string | null =>
  usedForKind === 'agreement' ? `/agreements/${usedFor}` : usedForKind === 'case' ? `/cases/${usedFor}` : null;

const DocumentButton = ({ use }: { use: RegisterUse }) => {
  const navigate = useNavigate();
  const place = placeOf(use);
  return place === null ? null : (
    <Button size="small" aria-label={`打开 ${use.label}`} onClick={() => void navigate(place)}>
      {use.usedForKind === 'case' ? '打开案件' : '打开协议'}
    </Button>
  );
};

/** Rows of the register: one number, or a run of numbers nobody has used. */
export const NumberRows = ({ rows }: { readonly rows: readonly RegisterRow[] }) => (
  <Table aria-label="编号登记" size="small">
    <TableHead>
      <TableRow>
        <TableCell align="right">序号</TableCell>
        <TableCell>状态</TableCell>
        <TableCell>编号</TableCell>
        <TableCell>日期</TableCell>
        <TableCell>说明</TableCell>
        <TableCell>
          <span aria-hidden> </span>
        </TableCell>
      </TableRow>
    </TableHead>
    <TableBody>
      {rows.map(({ from, to, state, use, why }) => (
        <TableRow key={`${from}.${use?.label ?? ''}`}>
          <TableCell align="right" sx={{ whiteSpace: 'nowrap' }}>
            {from === to ? from : `${from}–${to}`}
          </TableCell>
          <TableCell sx={{ whiteSpace: 'nowrap', color: state === 'used' ? undefined : 'text.secondary' }}>
            {STATE_WORDS[state]}
          </TableCell>
          <TableCell sx={{ textDecoration: state === 'void' ? 'line-through' : 'none' }}>{use?.label ?? '—'}</TableCell>
          <TableCell sx={{ whiteSpace: 'nowrap' }}>{use ? dayInShanghai(use.at) : '—'}</TableCell>
          <TableCell sx={{ overflowWrap: 'anywhere' }}>{why}</TableCell>
          <TableCell>{use ? <DocumentButton use={use} /> : null}</TableCell>
        </TableRow>
      ))}
    </TableBody>
  </Table>
);
