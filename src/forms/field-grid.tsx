import Box from '@mui/material/Box';
import type { FieldDef } from './field-def.ts';
import { FormField } from './form-field.tsx';

/** Beside a preview a form is narrow: short fields take more shares, so that a date or a choice is never cut off. */
const NARROW = '@container (max-width: 760px)';
const inNarrow = (width: number): number => (width <= 3 ? 3 : width <= 6 ? 6 : 12);

/** Fields in rows of twelve shares; on a narrow window one under the other. Width 0 is carried but not shown. */
export const FieldGrid = ({ defs }: { defs: readonly FieldDef[] }) => (
  <Box sx={{ containerType: 'inline-size' }}>
    <Box
      sx={{
        display: 'grid',
        gridTemplateColumns: { xs: '1fr', md: 'repeat(12, minmax(0, 1fr))' },
        columnGap: 3,
        rowGap: 2.5,
      }}
    >
      {defs
        .filter((def) => def.width !== 0)
        .map((def) => (
          <Box
            key={def.path}
            sx={{
              gridColumn: { md: `span ${def.width ?? 12}` },
              [NARROW]: { gridColumn: { md: `span ${inNarrow(def.width ?? 12)}` } },
              minWidth: 0,
            }}
          >
            <FormField def={def} />
          </Box>
        ))}
    </Box>
  </Box>
);
