import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { numberLabel } from '../../domain/number-label.ts';
import type { BareFacts } from '../documents/paper/make-paper.ts';
import { wordingInPlace } from '../documents/paper/wording-in-place.ts';
import type { MarkedPlace } from './marked-places.ts';

/** Any office: names in which everybody sees that they are filled in. */
const ANY_OFFICE: BareFacts['office'] = {
  ...{ name: '某某司法所', county: '某某县', township: '某某镇', committee: '某某镇人民调解委员会', committeeKind: '' },
  ...{ court: '某某县人民法院', address: '', phone: '' },
};

type Shown = {
  readonly before: readonly string[];
  readonly text: readonly string[];
  readonly after: readonly string[];
};

const numberShown = (pattern: string, on: string): Shown => {
  const { county, committee, name } = ANY_OFFICE;
  const label = numberLabel(pattern, { year: Number(on.slice(0, 4)), n: 27, county, committee, office: name });
  return { before: ['编号：'], text: [label], after: [] };
};

const shownIn = ({ at }: MarkedPlace, text: string, on: string): Shown | null =>
  at
    ? wordingInPlace(at.form, at.key, text, {
        ...{ office: ANY_OFFICE, on, blanks: true, payments: [], fields: {} },
        rows: () => [],
      })
    : numberShown(text, on);

const Lines = ({ lines, quiet = false }: { readonly lines: readonly string[]; readonly quiet?: boolean }) => (
  <Typography sx={{ color: quiet ? 'text.secondary' : 'text.primary', whiteSpace: 'pre-wrap' }}>
    {lines.join('\n')}
  </Typography>
);

/** The words in their place: the line before, the words behind a bar, the line after. */
export const WordingPreview = ({
  place,
  text,
  on,
}: {
  readonly place: MarkedPlace;
  readonly text: string;
  readonly on: string;
}) => {
  const shown = shownIn(place, text, on);
  return (
    <Box
      role="group"
      aria-label="在文书里的样子"
      sx={{ border: 1, borderColor: 'divider', bgcolor: 'background.paper', p: 3, overflow: 'auto', maxHeight: 360 }}
    >
      {shown ? (
        <>
          <Lines lines={shown.before} quiet />
          <Box sx={{ borderLeft: 4, borderColor: 'primary.main', pl: 2, my: 1 }}>
            <Lines lines={shown.text} />
          </Box>
          <Lines lines={shown.after} quiet />
        </>
      ) : (
        <>
          <Typography variant="body2" sx={{ color: 'text.secondary', mb: 1 }}>
            这一处只在用得上的时候印出来，空白表格里没有：
          </Typography>
          <Lines lines={[text]} />
        </>
      )}
    </Box>
  );
};
