import Box from '@mui/material/Box';
import { NavLink, useNavigate } from 'react-router';
import { INK } from '../ui/theme.ts';
import { useHotKey } from '../ui/use-hot-key.ts';
import { PLACES, type PlacePath } from './places.ts';

type NavigationProps = {
  /** What waits at a place, in words with its number (「红 3」); nothing where nothing waits. */
  readonly counts: Partial<Record<PlacePath, string>>;
};

const ITEM = {
  display: 'flex',
  alignItems: 'center',
  gap: 2,
  minHeight: 44,
  px: 3,
  color: INK.ink,
  textDecoration: 'none',
  borderLeft: '4px solid transparent',
  '&:hover': { bgcolor: '#e9e5da' },
  '&.active': { bgcolor: INK.sheet, borderLeftColor: INK.action, fontWeight: 700 },
  '&:focus-visible': { outlineOffset: -3 },
} as const;

/** The left column: seven words with their access digit. */
export const Navigation = ({ counts }: NavigationProps) => (
  <Box component="nav" aria-label="主菜单" sx={{ width: 168, flexShrink: 0, borderRight: 1, borderColor: 'divider' }}>
    {PLACES.map(({ path, word }, at) => (
      <NavigationItem key={path} path={path} word={word} digit={at + 1} count={counts[path]} />
    ))}
  </Box>
);

type NavigationItemProps = {
  readonly path: PlacePath;
  readonly word: string;
  readonly digit: number;
  readonly count: string | undefined;
};

const NavigationItem = ({ path, word, digit, count }: NavigationItemProps) => {
  const navigate = useNavigate();
  useHotKey(`alt+${digit}`, () => navigate(path));
  return (
    <Box component={NavLink} to={path} aria-keyshortcuts={`Alt+${digit}`} title={`Alt+${digit}`} sx={ITEM}>
      <Box component="span" aria-hidden sx={{ color: INK.faint, fontSize: 14, width: 12 }}>
        {digit}
      </Box>
      <Box component="span" sx={{ flex: 1, whiteSpace: 'nowrap' }}>
        {word}
      </Box>
      {count ? (
        <Box component="span" sx={{ color: INK.red, fontSize: 14, fontWeight: 700, whiteSpace: 'nowrap' }}>
          {count}
        </Box>
      ) : null}
    </Box>
  );
};
