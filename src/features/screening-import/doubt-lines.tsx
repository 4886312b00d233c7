import Box from '@mui/material/Box';
import type { Doubt } from '../../../domain/import/doubt.ts';
import { problemSentence } from '../../../domain/problem-sentence.ts';
import { INK } from '../../ui/theme.ts';

const shown = (text: string) => (text.trim() === '' ? '空' : `「${text.trim()}」`);

const change = ({ seen, taken }: Doubt): string =>
  seen.trim() === taken ? `原写${shown(seen)}` : `原写${shown(seen)}，取为${shown(taken)}`;

/** Each doubtful cell of one row: where, what was seen, what will be taken, and why that may be wrong. */
export const DoubtLines = ({ doubts }: { readonly doubts: readonly Doubt[] }) => (
  <Box component="ul" sx={{ m: 0, pl: 5 }}>
    {doubts.map((doubt) => (
      <li key={`${doubt.field}.${doubt.problem.code}.${doubt.problem.params?.row ?? ''}`}>
        <Box component="span" sx={{ color: doubt.weight === 'doubt' ? INK.amber : INK.faint, fontWeight: 700 }}>
          {doubt.weight === 'doubt' ? '请看 ' : '写法 '}
        </Box>
        {`${doubt.column}：${change(doubt)}。${problemSentence(doubt.problem)}`}
      </li>
    ))}
  </Box>
);
