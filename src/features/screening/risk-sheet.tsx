import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { useState } from 'react';
import type { RiskResult } from '../../../domain/risk-score.ts';
import { LevelChip } from '../../ui/level-chip.tsx';
import { Sheet } from '../../ui/sheet.tsx';

const STATES = { hit: '符合', miss: '不符合', unknown: '未核' } as const;

/** 风险研判: every point with its reason and basis, so that nobody has to believe a number. It rates matters, never persons. */
export const RiskSheet = ({ risk }: { risk: RiskResult }) => {
  const [all, setAll] = useState(false);
  const lines = all ? risk.lines : risk.lines.filter(({ state }) => state === 'hit');
  return (
    <Sheet
      title="风险研判"
      note={
        <Box sx={{ display: 'flex', gap: 3, alignItems: 'center', flexWrap: 'wrap' }}>
          <LevelChip level={risk.level} />
          <span>{`${risk.score} 分`}</span>
          {risk.hard ? <strong>有必须按红色处置的情形</strong> : null}
          <span>{`信息完整度 ${risk.completeness}%`}</span>
          <span>{`规则 ${risk.version}`}</span>
        </Box>
      }
      actions={<Button onClick={() => setAll(!all)}>{all ? '只看符合的' : '看全部规则'}</Button>}
    >
      {lines.length === 0 ? (
        <Box sx={{ color: 'text.secondary' }}>目前没有符合的加分情形。</Box>
      ) : (
        <Table size="small">
          <TableHead>
            <TableRow>
              <TableCell sx={{ width: 90 }}>是否符合</TableCell>
              <TableCell align="right" sx={{ width: 70 }}>
                分值
              </TableCell>
              <TableCell>情形</TableCell>
              <TableCell>依据</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {lines.map((line) => (
              <TableRow key={line.ruleId}>
                <TableCell>{STATES[line.state]}</TableCell>
                <TableCell align="right">{line.state === 'hit' ? line.points : ''}</TableCell>
                <TableCell>{line.reason}</TableCell>
                <TableCell sx={{ color: 'text.secondary' }}>{line.basis}</TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      )}
    </Sheet>
  );
};
