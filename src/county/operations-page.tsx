import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { OPERATION_TABLES, type OperationTable, operationSummarySchema } from '../../protocol/operations.ts';
import { Notice } from '../ui/notice.tsx';
import { PageFrame } from '../ui/page-frame.tsx';
import { OperationTableSheet } from './operation-table.tsx';
import { OPERATION_WORDS } from './operation-titles.ts';
import { useCountyAnswer } from './use-operations.ts';

type OperationsPageProps = {
  readonly onBack: () => void;
  readonly onLeave: () => void;
  readonly onLoggedOut: () => void;
};

/** 运行情况: what needs a telephone call, and who did what. */
export const OperationsPage = ({ onBack, onLeave, onLoggedOut }: OperationsPageProps) => {
  const [table, setTable] = useState<OperationTable>('silent-devices');
  const { value, trouble } = useCountyAnswer('/county/operations', operationSummarySchema, onLoggedOut);
  const waiting = value?.waiting ?? {};
  const sum = Object.values(waiting).reduce((all, count) => all + count, 0);
  return (
    <Box sx={{ height: '100%', '& > main > *': { mx: 'auto' } }}>
      <PageFrame
        title="运行情况"
        lead="各所的电脑是否正常、有没有内容没到县、谁做过什么。"
        actions={
          <>
            <Button variant="outlined" onClick={onBack}>
              回到各所总览
            </Button>
            <Button onClick={onLeave}>退出</Button>
          </>
        }
      >
        {trouble ? <Notice tone="care">没有取到数据。{trouble}</Notice> : null}
        {value && sum === 0 ? <Notice tone="good">电脑都正常，没有要处理的事。</Notice> : null}
        <Box component="nav" aria-label="运行情况的各张表" sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, mb: 3 }}>
          {OPERATION_TABLES.map((one) => (
            <Button
              key={one}
              variant={one === table ? 'contained' : 'outlined'}
              aria-current={one === table ? 'page' : undefined}
              onClick={() => setTable(one)}
            >
              {OPERATION_WORDS[one].title}
              {waiting[one] ? ` ${waiting[one]}` : ''}
            </Button>
          ))}
        </Box>
        <OperationTableSheet key={table} table={table} offices={value?.offices ?? []} onLoggedOut={onLoggedOut} />
      </PageFrame>
    </Box>
  );
};
