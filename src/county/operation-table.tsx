import { useDeferredValue, useState } from 'react';
import { type OperationSummary, type OperationTable, operationPageSchema } from '../../protocol/operations.ts';
import { Notice } from '../ui/notice.tsx';
import { Sheet } from '../ui/sheet.tsx';
import { NO_FILTER, type OperationFilter, OperationFilters } from './operation-filters.tsx';
import { OperationRows } from './operation-rows.tsx';
import { OPERATION_WORDS } from './operation-titles.ts';
import { useCountyAnswer } from './use-operations.ts';

type OperationTableProps = {
  readonly table: OperationTable;
  readonly offices: OperationSummary['offices'];
  readonly onLoggedOut: () => void;
};

const queryOf = (filter: OperationFilter): string =>
  new URLSearchParams(Object.entries(filter).filter(([, value]) => value !== '')).toString();

/** One table of 运行情况 with its conditions. */
export const OperationTableSheet = ({ table, offices, onLoggedOut }: OperationTableProps) => {
  const [filter, setFilter] = useState(NO_FILTER);
  const [page, setPage] = useState(1);
  const words = OPERATION_WORDS[table];
  const query = useDeferredValue(queryOf(filter));
  const path = `/county/operations/${table}`;
  const { value, trouble, asking } = useCountyAnswer(`${path}?${query}&page=${page}`, operationPageSchema, onLoggedOut);
  const change = (next: OperationFilter) => {
    setFilter(next);
    setPage(1);
  };
  return (
    <Sheet title={words.title} note={words.lead}>
      <OperationFilters
        filter={filter}
        offices={offices}
        days={words.days}
        csvHref={`${path}.csv?${query}`}
        onChange={change}
      />
      {trouble ? (
        <Notice tone="care" live>
          没有取到数据。{trouble}
        </Notice>
      ) : null}
      {value ? (
        <OperationRows
          title={words.title}
          none={filter === NO_FILTER ? words.none : '没有符合条件的，请换个条件，或清除条件。'}
          answer={value}
          page={page}
          onPage={setPage}
        />
      ) : asking ? (
        '正在取数据'
      ) : null}
    </Sheet>
  );
};
