import Button from '@mui/material/Button';
import { useMemo } from 'react';
import { useNavigate } from 'react-router';
import { agreementBalance } from '../../../domain/agreement-balance.ts';
import type { LedgerRecord } from '../../../domain/record.ts';
import { useStandingColumn } from '../../forms/use-standing-column.ts';
import { BatchButton } from '../../papers/batch/batch-button.tsx';
import { TableButton } from '../../printing/table-button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { LedgerPage, type LedgerShow } from '../../ui/ledger-page.tsx';
import { useToday } from '../../vault/use-today.ts';
import { useRecords } from '../../vault/vault-context.ts';
import { repaymentTable } from '../../workbook/tables/repayment-table.ts';
import { AGREEMENT_COLUMNS, type AgreementRow, agreementSearchText } from './agreement-columns.ts';

const SHOWS: readonly LedgerShow<AgreementRow>[] = [
  { word: '未了结', keeps: ({ record }) => record.doc.status !== '履行完毕' && record.doc.status !== '已作废' },
  { word: '已逾期', keeps: ({ overdue }) => overdue },
  { word: '全部', keeps: () => true },
];

const newestFirst = (a: AgreementRow, b: AgreementRow): number => (a.record.id < b.record.id ? 1 : -1);

type PaymentsByAgreement = ReadonlyMap<string, readonly LedgerRecord<'payment'>[]>;

const paymentsByAgreement = (payments: readonly LedgerRecord<'payment'>[]): PaymentsByAgreement => {
  const groups = new Map<string, LedgerRecord<'payment'>[]>();
  for (const payment of payments)
    groups.set(payment.doc.agreementId, [...(groups.get(payment.doc.agreementId) ?? []), payment]);
  return groups;
};

const rowOf = (record: LedgerRecord<'agreement'>, payments: PaymentsByAgreement, today: string): AgreementRow => {
  const balance = agreementBalance(
    record.doc,
    (payments.get(record.id) ?? []).map(({ doc }) => doc),
    today,
  );
  const next = balance.instalments.find(({ status }) => status !== '已付');
  const alive = record.doc.status === '已签署' || record.doc.status === '履行中';
  return {
    record,
    paidFen: balance.paidFen,
    outstandingFen: balance.outstandingFen,
    nextDueOn: alive ? next?.dueOn : undefined,
    overdue: alive && balance.instalments.some(({ status }) => status === '逾期'),
  };
};

/** 还款协议: every agreement, what is paid, what is due next. */
export const AgreementsPage = () => {
  const agreements = useRecords('agreement');
  const payments = useRecords('payment');
  const today = useToday();
  const navigate = useNavigate();
  const { column, stirredBy } = useStandingColumn<AgreementRow>(({ record }) => record.id);
  const columns = useMemo(() => [...AGREEMENT_COLUMNS, column], [column]);
  const rows = useMemo(() => {
    const byAgreement = paymentsByAgreement(payments);
    return agreements.map((record) => rowOf(record, byAgreement, today));
  }, [agreements, payments, today]);
  return (
    <LedgerPage
      name="agreements"
      title="还款协议"
      lead="起草、打印、签订和跟踪还款。新协议从调解案件里起草，当事人和金额自动带过来。"
      actions={
        <Button variant="outlined" onClick={() => void navigate('/cases')}>
          从案件起草
        </Button>
      }
      shows={SHOWS}
      rows={rows}
      newestFirst={newestFirst}
      columns={columns}
      stirredBy={stirredBy}
      choosable
      tools={(shown) => (
        <>
          <BatchButton all={agreements} chosen={shown.chosen.map(({ record }) => record)} />
          <TableButton rows={shown} kind="agreement" table={repaymentTable} />
        </>
      )}
      searchHint="搜姓名、工程、编号…(Ctrl+F)"
      searchText={agreementSearchText}
      rowId={({ record }) => record.id}
      onOpen={({ record }) => void navigate(`/agreements/${record.id}`)}
      empty={(nothingAtAll) => (
        <EmptyState action={<Button onClick={() => void navigate('/cases')}>去调解台账</Button>}>
          {nothingAtAll ? '还没有协议。打开一件调解案件，按「起草还款协议」。' : '这里没有协议。按「全部」看所有记录。'}
        </EmptyState>
      )}
    />
  );
};
