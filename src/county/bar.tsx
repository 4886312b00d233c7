import Box from '@mui/material/Box';

/** A plain bar whose length is its share of `of`; the figure beside it says the number, the bar is only for the eye. Prints as a line. */
export const Bar = ({
  value,
  of,
  colour,
}: {
  readonly value: number;
  readonly of: number;
  readonly colour: string;
}) => (
  <Box aria-hidden sx={{ height: 12, minWidth: 80, borderBottom: '1px solid', borderColor: 'divider' }}>
    <Box
      sx={{
        height: 12,
        width: `${of > 0 ? Math.max(value > 0 ? 1 : 0, (100 * value) / of) : 0}%`,
        bgcolor: colour,
        printColorAdjust: 'exact',
        outline: `1px solid ${colour}`,
        outlineOffset: -1,
      }}
    />
  </Box>
);
