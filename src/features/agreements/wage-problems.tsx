import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { formatFen } from '../../../domain/format-fen.ts';
import type { WageLine } from '../../../domain/kinds/agreement.ts';
import type { Problem } from '../../../domain/problem.ts';
import { problemSentence } from '../../../domain/problem-sentence.ts';
import { Notice } from '../../ui/notice.tsx';
import type { Wages } from './wage-sheet.tsx';

type WageProblemsProps = {
  readonly problems: readonly Problem[];
  readonly lines: readonly (readonly [string, WageLine])[];
  readonly wages: Wages;
  readonly onTake: (wages: Wages) => void;
  readonly onRemove: (id: string) => void;
};

const lineIdOf = (path: string): string => path.split('.')[1] ?? '';

/** Each finding on the wage list in words, with the repair a person may press; the clerk decides, never the program. */
export const WageProblems = ({ problems, lines, wages, onTake, onRemove }: WageProblemsProps) => {
  if (problems.length === 0) return null;
  const repair = (problem: Problem) => {
    const id = lineIdOf(problem.path);
    const line = wages[id];
    if (!line) return null;
    if (problem.code === 'wage-balance-differs' && line.dueFen >= line.paidFen) {
      const owedFen = line.dueFen - line.paidFen;
      return (
        <Button
          size="small"
          onClick={() => onTake({ ...wages, [id]: { ...line, owedFen } })}
        >{`尚欠改为 ${formatFen(owedFen)}`}</Button>
      );
    }
    if (problem.code === 'worker-twice') {
      return (
        <Button size="small" onClick={() => onRemove(id)}>
          移出这一行
        </Button>
      );
    }
    return null;
  };
  return (
    <Box sx={{ maxHeight: 260, overflow: 'auto', mb: 2 }} role="region" aria-label="工资清单核对">
      {problems.slice(0, 100).map((problem) => {
        const at = lines.findIndex(([id]) => id === lineIdOf(problem.path));
        const line = lines[at]?.[1];
        return (
          <Notice
            key={`${problem.path}.${problem.code}`}
            tone={problem.severity === 'error' ? 'bad' : 'care'}
            actions={repair(problem)}
          >
            {line ? <strong>{`第 ${at + 1} 行 ${line.name}：`}</strong> : null}
            {problemSentence(problem)}
          </Notice>
        );
      })}
      {problems.length > 100 ? (
        <Notice tone="care">{`还有 ${problems.length - 100} 处，改好前面的再看。`}</Notice>
      ) : null}
    </Box>
  );
};
