import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { useHotKey } from '../../ui/use-hot-key.ts';

const ZOOMS = [1, 1.5, 2, 3, 4] as const;

/** A photo: fitted to the window, larger and smaller, turned; scrolled when it is larger than its place. */
export const PhotoView = ({ url, name }: { readonly url: string; readonly name: string }) => {
  const [zoom, setZoom] = useState(0);
  const [turn, setTurn] = useState(0);
  const larger = () => setZoom((at) => Math.min(ZOOMS.length - 1, at + 1));
  const smaller = () => setZoom((at) => Math.max(0, at - 1));
  const turnRight = () => setTurn((at) => (at + 90) % 360);
  useHotKey('=', larger);
  useHotKey('+', larger);
  useHotKey('-', smaller);
  useHotKey('r', turnRight);
  const sideways = turn % 180 !== 0;
  const size = ZOOMS[zoom] ?? 1;
  return (
    <>
      <Box sx={{ display: 'flex', gap: 2, alignItems: 'center', mb: 2 }}>
        <Button variant="outlined" onClick={smaller} disabled={zoom === 0} title="-">
          缩小
        </Button>
        <Button variant="outlined" onClick={larger} disabled={zoom === ZOOMS.length - 1} title="+">
          放大
        </Button>
        <Button variant="outlined" onClick={turnRight} title="R">
          向右转
        </Button>
        <span role="status">{Math.round(size * 100)}%</span>
      </Box>
      <Box
        tabIndex={0}
        role="region"
        aria-label="照片"
        sx={{ overflow: 'auto', height: '62vh', display: 'grid', placeItems: size === 1 ? 'center' : 'start' }}
      >
        <Box
          component="img"
          src={url}
          alt={name}
          sx={{
            maxWidth: size === 1 ? (sideways ? '60vh' : '100%') : 'none',
            maxHeight: size === 1 ? '60vh' : 'none',
            height: size === 1 ? 'auto' : `${60 * size}vh`,
            transform: `rotate(${turn}deg)`,
          }}
        />
      </Box>
    </>
  );
};
