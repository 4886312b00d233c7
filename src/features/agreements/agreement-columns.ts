import type { ColDef } from 'ag-grid-community';
import { countPeople } from '../../../domain/count-people.ts';
import { formatFen } from '../../../domain/format-fen.ts';
import { numberText } from '../../../domain/number-text.ts';
import { partyNames } from '../../../domain/party-names.ts';
import type { LedgerRecord } from '../../../domain/record.ts';
import { numberColumn, textColumn } from '../../ui/ledger-columns.ts';

/** An agreement with what payments make of it. */
export type AgreementRow = {
  readonly record: LedgerRecord<'agreement'>;
  readonly paidFen: number;
  readonly outstandingFen: number;
  readonly nextDueOn: string | undefined;
  readonly overdue: boolean;
};

/** Columns of 还款协议. */
export const AGREEMENT_COLUMNS: readonly ColDef<AgreementRow>[] = [
  textColumn<AgreementRow>('状态', 106, ({ record }) => record.doc.status, { pinned: 'left' }),
  textColumn<AgreementRow>('纠纷名称', 300, ({ record }) => record.doc.title),
  numberColumn<AgreementRow>(
    '总额（元）',
    140,
    ({ record }) => record.doc.plan?.totalFen,
    (fen) => formatFen(fen),
  ),
  numberColumn<AgreementRow>(
    '未付（元）',
    140,
    ({ outstandingFen }) => outstandingFen,
    (fen) => formatFen(fen),
  ),
  textColumn<AgreementRow>('下期应付', 190, ({ nextDueOn, overdue }) =>
    nextDueOn ? `${nextDueOn}${overdue ? ' 已逾期' : ''}` : '',
  ),
  numberColumn<AgreementRow>('人数', 84, ({ record }) => countPeople(record.doc.wages), String),
  numberColumn<AgreementRow>(
    '已付（元）',
    130,
    ({ paidFen }) => paidFen,
    (fen) => formatFen(fen),
  ),
  textColumn<AgreementRow>('当事人', 220, ({ record }) => partyNames(record.doc.parties)),
  textColumn<AgreementRow>('签订日期', 122, ({ record }) => record.doc.signedOn),
  textColumn<AgreementRow>('编号', 260, ({ record }) => numberText(record.doc)),
];

/** Everything of an agreement the search box looks at. */
export const agreementSearchText = ({ record: { doc } }: AgreementRow): string => {
  const people = [...Object.values(doc.parties), ...Object.values(doc.wages ?? {})].map(
    (person) => `${person.name} ${person.idNo ?? ''} ${person.phone ?? ''}`,
  );
  return [doc.no, doc.finalNo, doc.title, doc.projectName, doc.status, doc.signedOn, doc.mediator, ...people].join(' ');
};
