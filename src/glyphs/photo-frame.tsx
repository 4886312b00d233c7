import Box from '@mui/material/Box';
import { type KeyboardEvent, type PointerEvent, useRef, useState } from 'react';
import type { Part } from './grey-picture.ts';
import type { Photo } from './read-photo.ts';

type PhotoFrameProps = {
  readonly photo: Photo;
  readonly frame: Part;
  readonly zoom: number;
  readonly onFrame: (frame: Part) => void;
};

const STEP = 0.01;

/** A frame that was moved (arrows) or made larger or smaller (Shift and arrows), by a hundredth of the photo's width. */
const movedFrame = (frame: Part, key: string, resize: boolean, step: number): Part | null => {
  const by = { ArrowLeft: [-step, 0], ArrowRight: [step, 0], ArrowUp: [0, -step], ArrowDown: [0, step] }[key];
  if (!by) return null;
  const [x = 0, y = 0] = by;
  return resize
    ? { ...frame, width: Math.max(step, frame.width + x), height: Math.max(step, frame.height + y) }
    : { ...frame, x: frame.x + x, y: frame.y + y };
};

/** The photo with the frame around one character: drawn with the mouse or set with the arrow keys. */
export const PhotoFrame = ({ photo, frame, zoom, onFrame }: PhotoFrameProps) => {
  const image = useRef<HTMLImageElement>(null);
  const [from, setFrom] = useState<{ x: number; y: number } | null>(null);
  const { width, height } = photo.picture;
  const placeOf = (event: PointerEvent): { x: number; y: number } => {
    const box = image.current?.getBoundingClientRect();
    const scale = width / (box?.width || 1);
    return { x: (event.clientX - (box?.left ?? 0)) * scale, y: (event.clientY - (box?.top ?? 0)) * scale };
  };
  const draw = (event: PointerEvent) => {
    if (!from) return;
    const to = placeOf(event);
    const [x, y] = [Math.min(from.x, to.x), Math.min(from.y, to.y)];
    onFrame({ x, y, width: Math.abs(to.x - from.x), height: Math.abs(to.y - from.y) });
  };
  const press = (event: KeyboardEvent) => {
    const next = movedFrame(frame, event.key, event.shiftKey, width * STEP);
    if (!next) return;
    event.preventDefault();
    onFrame(next);
  };
  const share = (value: number, whole: number) => `${(value / whole) * 100}%`;
  return (
    <Box sx={{ overflow: 'auto', maxHeight: 320, border: 1, borderColor: 'divider', bgcolor: '#e7e3d9' }}>
      <Box
        role="group"
        tabIndex={0}
        aria-label="在照片上框出这个字：拖鼠标画框；方向键移动框，Shift 加方向键改大小"
        onKeyDown={press}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          setFrom(placeOf(event));
        }}
        onPointerMove={draw}
        onPointerUp={() => setFrom(null)}
        sx={{ position: 'relative', width: `${zoom * 100}%`, cursor: 'crosshair', touchAction: 'none' }}
      >
        <img
          ref={image}
          src={photo.address}
          alt="证件照片"
          draggable={false}
          style={{ display: 'block', width: '100%', userSelect: 'none' }}
        />
        <Box
          aria-hidden
          sx={{
            position: 'absolute',
            left: share(frame.x, width),
            top: share(frame.y, height),
            width: share(frame.width, width),
            height: share(frame.height, height),
            outline: '2px solid #b3261e',
            boxShadow: '0 0 0 1px #fff inset',
            pointerEvents: 'none',
          }}
        />
      </Box>
    </Box>
  );
};
