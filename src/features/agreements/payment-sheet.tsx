import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { agreementBalance } from '../../../domain/agreement-balance.ts';
import { isRealDay } from '../../../domain/civil-date.ts';
import { formatFen } from '../../../domain/format-fen.ts';
import { parseYuan } from '../../../domain/parse-yuan.ts';
import { problemSentence } from '../../../domain/problem-sentence.ts';
import { readTypedDay } from '../../../domain/read-typed-day.ts';
import type { Doc, LedgerRecord } from '../../../domain/record.ts';
import { moneyHelp } from '../../forms/money-help.ts';
import { Notice } from '../../ui/notice.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import type { RecordEdit } from '../../vault/open-vault.ts';
import { useToday } from '../../vault/use-today.ts';
import { useRecords, useVault } from '../../vault/vault-context.ts';

/** 还款: each instalment with what has come, and one line to write down a payment. */
export const PaymentSheet = ({ record }: { record: LedgerRecord<'agreement'> }) => {
  const vault = useVault();
  const today = useToday();
  const payments = useRecords('payment').filter(({ doc }) => doc.agreementId === record.id);
  const balance = agreementBalance(
    record.doc,
    payments.map(({ doc }) => doc),
    today,
  );
  const [typed, setTyped] = useState({ paidOn: today, amount: '', way: '银行转账', voucherNo: '' });
  const [trouble, setTrouble] = useState('');
  const put = (key: keyof typeof typed) => (event: { target: { value: string } }) =>
    setTyped({ ...typed, [key]: event.target.value });
  const save = async () => {
    const paidOn = readTypedDay(typed.paidOn, today);
    const amount = parseYuan(typed.amount);
    if (!paidOn || !isRealDay(paidOn) || paidOn > today) return setTrouble('付款日期没看懂或在今天以后，请核对。');
    if (!amount.ok) return setTrouble(amount.problems.map(problemSentence).join(' '));
    if (amount.value === 0) return setTrouble('金额是零，请填实际付的金额。');
    const payment: Doc = {
      agreementId: record.id,
      paidOn,
      amountFen: amount.value,
      way: typed.way,
      ...(typed.voucherNo ? { voucherNo: typed.voucherNo } : {}),
    };
    const was = record.doc as Doc;
    const status = amount.value >= balance.outstandingFen ? '履行完毕' : '履行中';
    const edits: RecordEdit[] = [{ recordId: vault.newId(), kind: 'payment', was: null, now: payment }];
    if (record.doc.status !== status)
      edits.push({ recordId: record.id, kind: 'agreement', was, now: { ...was, status } });
    const saved = await vault.save(edits);
    setTrouble(saved.ok ? '' : saved.problems.map(problemSentence).join(' '));
    if (saved.ok) setTyped({ ...typed, amount: '', voucherNo: '' });
  };
  return (
    <Sheet title="还款" note={`已付 ${formatFen(balance.paidFen)} 元，未付 ${formatFen(balance.outstandingFen)} 元`}>
      <Table size="small">
        <TableHead>
          <TableRow>
            {['期数', '应付日期', '应付', '已付', '状态'].map((head, at) => (
              <TableCell key={head} align={at === 2 || at === 3 ? 'right' : 'left'}>
                {head}
              </TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {balance.instalments.map(({ id, dueOn, amountFen, paidFen, status }, at) => (
            <TableRow key={id}>
              <TableCell>{at + 1}</TableCell>
              <TableCell>{dueOn}</TableCell>
              <TableCell align="right">{formatFen(amountFen)}</TableCell>
              <TableCell align="right">{formatFen(paidFen)}</TableCell>
              <TableCell sx={status === '逾期' ? { color: 'error.main', fontWeight: 700 } : {}}>{status}</TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
      {trouble ? (
        <Notice tone="bad" live>
          {trouble}
        </Notice>
      ) : null}
      {balance.outstandingFen > 0 ? (
        <Box sx={{ display: 'flex', gap: 2, mt: 4, flexWrap: 'wrap', alignItems: 'flex-start' }}>
          <TextField label="付款日期" value={typed.paidOn} onChange={put('paidOn')} sx={{ width: 140 }} />
          <TextField
            label="实付金额（元）"
            value={typed.amount}
            onChange={put('amount')}
            helperText={moneyHelp(typed.amount)}
            sx={{ width: 200 }}
          />
          <TextField label="方式" value={typed.way} onChange={put('way')} sx={{ width: 130 }} />
          <TextField label="凭证号" value={typed.voucherNo} onChange={put('voucherNo')} sx={{ width: 130 }} />
          <Button variant="outlined" onClick={() => void save()}>
            登记付款
          </Button>
        </Box>
      ) : null}
    </Sheet>
  );
};
