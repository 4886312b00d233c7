import Box from '@mui/material/Box';
import { diffChars } from 'diff';
import { useMemo } from 'react';
import { INK } from '../../ui/theme.ts';

/** Shorter texts are read at a glance. */
const LONG = 24;
/** Texts that have nothing in common take long to compare and are better read as they are. */
const PATIENCE_MS = 300;

/** A text beside the one it came from: what was added is underlined, what was taken out is struck through. */
export const TextDiff = ({ base, text }: { readonly base: string; readonly text: string }) => {
  const parts = useMemo(
    () =>
      base.length > LONG && text.length > LONG && base !== text
        ? diffChars(base, text, { timeout: PATIENCE_MS })
        : undefined,
    [base, text],
  );
  if (!parts) return <>{text}</>;
  let at = 0;
  return (
    <>
      {parts.map(({ added, removed, value }) => {
        const key = at;
        at += value.length;
        if (added)
          return (
            <Box component="ins" key={`+${key}`} sx={{ bgcolor: '#eaf4ee', color: INK.green, fontWeight: 700 }}>
              {value}
            </Box>
          );
        if (removed)
          return (
            <Box component="del" key={`-${key}`} sx={{ bgcolor: '#fbeceb', color: INK.red }}>
              {value}
            </Box>
          );
        return <span key={key}>{value}</span>;
      })}
    </>
  );
};
