import Box from '@mui/material/Box';
import { INK } from '../ui/theme.ts';

type MonthBarsProps = {
  readonly title: string;
  readonly unit: string;
  /** Twelve figures each; null where the month has not come yet. */
  readonly thisYear: readonly (number | null)[];
  readonly lastYear: readonly number[];
  readonly year: number;
  readonly show: (value: number) => string;
};

const HEIGHT = 96;
const STEP = 48;
const WIDTH = 14;
const SCALE_TOP = 20;

/** Twelve pairs of bars, last year light, this year dark; every figure can also be read in the table below. */
export const MonthBars = ({ title, unit, thisYear, lastYear, year, show }: MonthBarsProps) => {
  const most = Math.max(1, ...lastYear, ...thisYear.map((value) => value ?? 0));
  const tall = (value: number) => Math.round((HEIGHT * value) / most);
  return (
    <Box component="figure" sx={{ m: 0, mb: 3 }}>
      <Box component="figcaption" sx={{ mb: 1 }}>
        <strong>{title}</strong>({unit}) · <span style={{ color: INK.faint }}>浅色 {year - 1} 年</span> · 深色 {year} 年
      </Box>
      <svg
        viewBox={`0 0 ${12 * STEP} ${HEIGHT + SCALE_TOP + 20}`}
        width="100%"
        style={{ maxWidth: 760 }}
        aria-hidden="true"
      >
        <title>{title}</title>
        {lastYear.map((before, month) => {
          const value = thisYear[month] ?? null;
          const x = month * STEP + 8;
          const base = HEIGHT + SCALE_TOP;
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: the index is the month
            <g key={month}>
              <rect x={x} y={base - tall(before)} width={WIDTH} height={tall(before)} fill="#b9b3a4" />
              {value === null ? null : (
                <rect x={x + WIDTH + 2} y={base - tall(value)} width={WIDTH} height={tall(value)} fill={INK.action} />
              )}
              {value === null ? null : (
                <text
                  x={x + WIDTH}
                  y={base - Math.max(tall(value), tall(before)) - 4}
                  fontSize="11"
                  textAnchor="middle"
                  fill={INK.ink}
                >
                  {show(value)}
                </text>
              )}
              <text x={x + WIDTH} y={base + 15} fontSize="12" textAnchor="middle" fill={INK.faint}>
                {month + 1}月
              </text>
            </g>
          );
        })}
        <line x1="0" x2={12 * STEP} y1={HEIGHT + SCALE_TOP} y2={HEIGHT + SCALE_TOP} stroke={INK.line} />
      </svg>
    </Box>
  );
};
