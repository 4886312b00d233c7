import Box from '@mui/material/Box';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import type { ReactNode } from 'react';
import { PrintSheet } from '../printing/print-sheet.tsx';
import type { PrintSubject } from '../printing/print-subject.ts';
import { Notice } from '../ui/notice.tsx';
import type { FinalPrint } from './use-final-print.ts';

type FinalPrintSheetProps = {
  readonly of: Omit<PrintSubject, 'isCopy'>;
  readonly print: FinalPrint;
  readonly copies: number;
  /** Nothing may be printed now. */
  readonly stopped: boolean;
  readonly afterwards?: ReactNode;
};

const words = ({ mark, left }: FinalPrint, copies: number): string => {
  if (mark === '已作废') return '已作废，打印的每一页都印「已作废」。';
  if (left === 0) return `${copies} 份原件都已交打印，现在打印的每一页都印「副本」。`;
  return `原件共 ${copies} 份，还可以打印 ${left} 份；打完以后每一页都印「副本」。`;
};

/** Prints a final document: its stored bytes, as original while any are left, else with the mark 副本. */
export const FinalPrintSheet = ({ of, print, copies, stopped, afterwards }: FinalPrintSheetProps) => {
  const { made, original, busy, failed, mark, left, wantsCopy, setWantsCopy } = print;
  return (
    <>
      {failed ? (
        <Notice tone="bad" live>
          没有印上「{mark}」标记，先不能打印。请关闭本页再打开；还不行，请重新打开程序。
        </Notice>
      ) : null}
      <PrintSheet
        of={{ ...of, isCopy: mark !== null }}
        made={stopped ? null : made}
        busy={busy}
        original={stopped || mark === '已作废' ? null : original}
        afterwards={afterwards}
        {...(mark === null ? { copiesAtMost: left } : {})}
        lead={
          <Box sx={{ display: 'flex', gap: 3, alignItems: 'center', flexWrap: 'wrap', mb: 2 }}>
            {mark !== '已作废' && left > 0 ? (
              <ToggleButtonGroup
                exclusive
                size="small"
                value={wantsCopy ? '副本' : '原件'}
                onChange={(_, next: string | null) => next && setWantsCopy(next === '副本')}
                aria-label="打印原件还是副本"
              >
                {['原件', '副本'].map((word) => (
                  <ToggleButton key={word} value={word} sx={{ px: 4, fontSize: 15 }}>
                    {word}
                  </ToggleButton>
                ))}
              </ToggleButtonGroup>
            ) : null}
            <Box>{words(print, copies)}</Box>
          </Box>
        }
      />
    </>
  );
};
