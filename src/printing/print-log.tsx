import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useDeferredValue, useMemo, useState } from 'react';
import type { LedgerRecord } from '../../domain/record.ts';
import { SearchBox } from '../ui/search-box.tsx';
import { foldText, hasAllWords, searchWords } from '../ui/search-words.ts';
import { Sheet } from '../ui/sheet.tsx';
import type { OpenVault } from '../vault/open-vault.ts';
import { useRecords, useVault } from '../vault/vault-context.ts';
import { jobAuthor } from './print-job-words.ts';
import { PrintLogRows } from './print-log-rows.tsx';

/** Rows that are shown at first, and with each press of 再显示. */
const STEP = 30;

const searchText = (vault: OpenVault, { doc }: LedgerRecord<'printJob'>): string =>
  foldText([doc.title, doc.printer ?? '', jobAuthor(vault, doc), doc.status, doc.at.slice(0, 10)].join(' '));

/** 打印登记 of the office: who printed what, when, where and how often, and what came of it. */
export const PrintLog = () => {
  const vault = useVault();
  const jobs = useRecords('printJob');
  const [typed, setTyped] = useState('');
  const [shown, setShown] = useState(STEP);
  const words = useDeferredValue(typed);
  const rows = useMemo(() => {
    const sorted = [...jobs].sort((a, b) => b.doc.at.localeCompare(a.doc.at));
    const wanted = searchWords(words);
    return wanted.length === 0 ? sorted : sorted.filter((job) => hasAllWords(searchText(vault, job), wanted));
  }, [jobs, vault, words]);
  return (
    <Sheet
      title="打印登记"
      note="每一次打印都记在这里：谁、什么时候、打印了什么、几份、哪台打印机、打成没有。查看、打印和另存也报给县里，只报是哪条记录，不报内容。"
    >
      {jobs.length === 0 ? (
        <Typography>还没有打印过。打印第一份文书以后，这里就有登记。</Typography>
      ) : (
        <>
          <Box sx={{ mb: 2 }}>
            <SearchBox value={typed} onChange={setTyped} placeholder="搜文书、人员、打印机、日期…" />
          </Box>
          <PrintLogRows jobs={rows.slice(0, shown)} />
          {rows.length === 0 ? (
            <Typography sx={{ py: 4, color: 'text.secondary' }}>没有找到。换个写法，或清空搜索框。</Typography>
          ) : null}
          {rows.length > shown ? (
            <Button sx={{ mt: 2 }} onClick={() => setShown(shown + STEP)}>
              {`再显示 ${Math.min(STEP, rows.length - shown)} 行（还有 ${rows.length - shown} 行）`}
            </Button>
          ) : null}
        </>
      )}
    </Sheet>
  );
};
