import '@fontsource-variable/noto-sans-sc';
import './ui/rare-characters.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/app.tsx';
import { keepProgram } from './app/keep-program.ts';

const root = document.getElementById('root');
if (!root) throw new Error('no place to draw in');
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
void keepProgram();
