import '@fontsource-variable/noto-sans-sc';
import '../ui/rare-characters.css';
import CssBaseline from '@mui/material/CssBaseline';
import { ThemeProvider } from '@mui/material/styles';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { theme } from '../ui/theme.ts';
import { CountyApp } from './county-app.tsx';

const root = document.getElementById('root');
if (!root) throw new Error('no place to draw in');
createRoot(root).render(
  <StrictMode>
    <ThemeProvider theme={theme}>
      <CssBaseline />
      <CountyApp />
    </ThemeProvider>
  </StrictMode>,
);
