import { zhCN } from '@mui/material/locale';
import { createTheme } from '@mui/material/styles';

/** The colours of docs/ui.md; a colour always stands beside its word. */
export const INK = {
  ground: '#f4f2ec',
  sheet: '#ffffff',
  line: '#d9d5ca',
  ink: '#1f2328',
  faint: '#57534a',
  action: '#1b4f8a',
  red: '#b3261e',
  orange: '#b4540a',
  amber: '#7a5f00',
  green: '#2c6e49',
} as const;

const RING = { outline: `3px solid ${INK.action}`, outlineOffset: 1 } as const;

const FONT = '"Noto Sans SC Variable", "Noto Sans SC", "Microsoft YaHei", "Rare SC", "Rare Hana", sans-serif';

/** Paper and ink: flat sheets, large type, a focus ring that is always seen. */
export const theme = createTheme(
  {
    palette: {
      primary: { main: INK.action },
      error: { main: INK.red },
      warning: { main: INK.orange },
      success: { main: INK.green },
      background: { default: INK.ground, paper: INK.sheet },
      text: { primary: INK.ink, secondary: INK.faint },
      divider: INK.line,
    },
    shape: { borderRadius: 4 },
    spacing: 4,
    typography: {
      fontFamily: FONT,
      fontSize: 16,
      htmlFontSize: 16,
      h1: { fontSize: 22, fontWeight: 700, lineHeight: 1.4 },
      h2: { fontSize: 17, fontWeight: 700, lineHeight: 1.5 },
      body1: { fontSize: 16, lineHeight: 1.6 },
      body2: { fontSize: 15, lineHeight: 1.6 },
      button: { fontSize: 16, fontWeight: 500, textTransform: 'none' },
      caption: { fontSize: 14, lineHeight: 1.5 },
    },
    components: {
      MuiCssBaseline: {
        styleOverrides: {
          'html, body, #root': { height: '100%' },
          body: { fontVariantNumeric: 'tabular-nums' },
          '*:focus-visible': RING,
        },
      },
      // MUI takes the ring off its own controls; here it is never off (a checkbox wears it for the input it hides).
      MuiButtonBase: {
        defaultProps: { disableRipple: true },
        styleOverrides: { root: { '&:focus-visible, &.Mui-focusVisible': RING } },
      },
      MuiButton: {
        defaultProps: { disableElevation: true },
        styleOverrides: { root: { minHeight: 40, whiteSpace: 'nowrap', transition: 'none' } },
      },
      MuiPaper: { defaultProps: { elevation: 0 } },
      MuiTextField: { defaultProps: { size: 'small', fullWidth: true, variant: 'outlined' } },
      // A label that floats in the frame is read as often as one above it: 14 px at least.
      MuiInputLabel: {
        styleOverrides: { outlined: { '&.MuiInputLabel-shrink': { transform: 'translate(14px, -11px) scale(0.9)' } } },
      },
      MuiOutlinedInput: {
        styleOverrides: { root: { '&.Mui-focused': RING }, notchedOutline: { '& legend': { fontSize: '0.9em' } } },
      },
      MuiToggleButton: { styleOverrides: { root: { color: INK.ink } } },
      // A clause that cannot be switched off is still read.
      MuiFormControlLabel: { styleOverrides: { label: { '&.Mui-disabled': { color: INK.faint } } } },
      MuiFormHelperText: { styleOverrides: { root: { fontSize: 14, marginLeft: 0 } } },
      MuiTableCell: { styleOverrides: { root: { fontSize: 15, padding: '6px 10px' } } },
      MuiDialog: { defaultProps: { transitionDuration: 0 } },
      MuiPopover: { defaultProps: { transitionDuration: 0 } },
      MuiMenu: { defaultProps: { transitionDuration: 0 } },
      MuiTooltip: { styleOverrides: { tooltip: { fontSize: 14 } } },
    },
  },
  zhCN,
);
