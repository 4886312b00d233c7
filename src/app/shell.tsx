import Box from '@mui/material/Box';
import { Suspense, useEffect, useState } from 'react';
import { useLocation } from 'react-router';
import { useDueItems } from '../features/today/use-due-items.ts';
import { usePrintWatch } from '../printing/use-print-watch.ts';
import { useSyncStatus } from '../sync/status.ts';
import { useHotKey } from '../ui/use-hot-key.ts';
import { ErrorBoundary } from './error-boundary.tsx';
import { KeyDialog } from './key-dialog.tsx';
import { Navigation } from './navigation.tsx';
import { OfficeStrips } from './office-strips.tsx';
import { PLACES, type PlacePath } from './places.ts';
import { AppRoutes } from './routes.tsx';
import { StatusBar } from './status-bar.tsx';
import { TopBar } from './top-bar.tsx';
import { useWarmRenderer } from './use-warm-renderer.ts';

const useCounts = (): Partial<Record<PlacePath, string>> => {
  const red = useDueItems().filter(({ tone }) => tone === 'red').length;
  const unsettled = useSyncStatus(({ parked, conflicts }) => parked + conflicts);
  return { ...(red ? { '/today': `${red} 红` } : {}), ...(unsettled ? { '/sync': `${unsettled} 待定` } : {}) };
};

/** A new page gets its title and the focus, so that the keyboard goes on from there. */
const useArrival = (path: string) => {
  useEffect(() => {
    const place = PLACES.find((one) => path.startsWith(one.path));
    document.title = place ? `${place.word} · 枫桥` : '枫桥';
    const focused = document.activeElement;
    if (focused instanceof HTMLElement && focused.closest('#page')) return;
    document.getElementById('page')?.focus({ preventScroll: true });
  }, [path]);
};

/** The frame behind the lock: navigation, page, status bar. The page scrolls, the frame never does. */
export const Shell = ({ onLock }: { readonly onLock: () => void }) => {
  const { pathname } = useLocation();
  const [keysOpen, setKeysOpen] = useState(false);
  useHotKey('f1', () => setKeysOpen(true));
  useHotKey('ctrl+l', onLock);
  useArrival(pathname);
  usePrintWatch();
  useWarmRenderer();
  return (
    <Box sx={{ height: '100vh', display: 'flex', flexDirection: 'column', overflow: 'hidden' }}>
      <TopBar onKeys={() => setKeysOpen(true)} onLock={onLock} />
      <Box sx={{ flex: 1, minHeight: 0, display: 'flex' }}>
        <Navigation counts={useCounts()} />
        <Box sx={{ flex: 1, minWidth: 0, minHeight: 0, display: 'flex', flexDirection: 'column' }}>
          <OfficeStrips />
          <Box sx={{ flex: 1, minHeight: 0 }}>
            <ErrorBoundary resetOn={pathname}>
              <Suspense fallback={<Box sx={{ p: 5, color: 'text.secondary' }}>正在打开</Box>}>
                <AppRoutes />
              </Suspense>
            </ErrorBoundary>
          </Box>
        </Box>
      </Box>
      <StatusBar />
      <KeyDialog open={keysOpen} onClose={() => setKeysOpen(false)} />
    </Box>
  );
};
