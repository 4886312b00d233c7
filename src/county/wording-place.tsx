import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { formatDayChinese } from '../../domain/civil-date.ts';
import { wordingOn } from '../../domain/wording-on.ts';
import type { CountyWording } from '../../protocol/wordings.ts';
import { LIST_ROW, SMALL_BUTTON } from './list-row.ts';
import type { MarkedPlace } from './marked-places.ts';

type WordingPlaceProps = {
  readonly place: MarkedPlace;
  /** All versions of all places. */
  readonly wordings: readonly CountyWording[];
  readonly today: string;
  readonly onChange: () => void;
  readonly onWithdraw: (wording: CountyWording) => void;
};

const standing = ({ doc }: CountyWording, today: string, inForce: string | undefined): string => {
  if (doc.status === '已撤回') return '已撤回';
  if (doc.validFrom > today) return '还没有开始';
  return doc.version === inForce ? '正在使用' : '以前用过';
};

const period = ({ doc: { validFrom, validTo } }: CountyWording): string =>
  `${formatDayChinese(validFrom)}起${validTo ? `，到${formatDayChinese(validTo)}为止` : ''}`;

/** One marked place: the words that hold today, whose they are, and every version the county made. */
export const WordingPlace = ({ place, wordings, today, onChange, onWithdraw }: WordingPlaceProps) => {
  const own = wordings.filter(({ doc }) => doc.key === place.key);
  const inForce = wordingOn(
    own.map(({ doc }) => doc),
    place.key,
    today,
  );
  return (
    <Box component="section" aria-label={place.label} sx={{ borderTop: 1, borderColor: 'divider', py: 3 }}>
      <Box sx={{ display: 'flex', alignItems: 'baseline', gap: 2 }}>
        <Typography component="h3" sx={{ flex: 1, fontSize: 17, fontWeight: 600 }}>
          {place.label}
        </Typography>
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {inForce ? `今天用 ${inForce.version}` : '今天用原来的文字'}
        </Typography>
        <Button variant="outlined" sx={SMALL_BUTTON} onClick={onChange} aria-label={`改文字：${place.label}`}>
          改文字
        </Button>
      </Box>
      <Typography sx={{ whiteSpace: 'pre-wrap', mt: 1 }}>{inForce?.text ?? place.ours}</Typography>
      {own.toReversed().map((one) => (
        <Box key={one.id} sx={{ ...LIST_ROW, mt: 1 }}>
          <Typography component="div" sx={{ flex: 1, minWidth: 300 }}>
            {`${one.doc.version}　${period(one)}　${standing(one, today, inForce?.version)}　${one.madeBy} 定`}
            {one.doc.version === inForce?.version ? null : (
              <Typography variant="body2" sx={{ color: 'text.secondary', whiteSpace: 'pre-wrap' }}>
                {one.doc.text}
              </Typography>
            )}
          </Typography>
          {one.doc.status === '有效' && one.doc.validFrom > today ? (
            <Button sx={SMALL_BUTTON} aria-label={`撤回 ${one.doc.version}`} onClick={() => onWithdraw(one)}>
              撤回
            </Button>
          ) : null}
        </Box>
      ))}
      {inForce ? (
        <Typography variant="body2" sx={{ color: 'text.secondary', whiteSpace: 'pre-wrap', mt: 1 }}>
          {`原来的文字：${place.ours}`}
        </Typography>
      ) : null}
    </Box>
  );
};
