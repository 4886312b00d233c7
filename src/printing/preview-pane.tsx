import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import CircularProgress from '@mui/material/CircularProgress';
import { useEffect, useRef, useState } from 'react';
import { drawPdfPages } from '../documents/pdf-pages.ts';
import { Notice } from '../ui/notice.tsx';
import type { MadePdf } from './made-pdf.ts';

type PreviewPaneProps = {
  readonly made: MadePdf | null;
  readonly busy: boolean;
  readonly trouble: readonly string[];
  readonly width: number;
  /** What is said of the pages where they are not what prints. */
  readonly words?: string;
};

/** The very pages that will print, drawn from the very bytes. While new ones are made the old ones stay. */
export const PreviewPane = ({ made, busy, trouble, width, words = '与打印的完全一样' }: PreviewPaneProps) => {
  const pages = useRef<HTMLDivElement>(null);
  const [zoom, setZoom] = useState(1);
  const bytes = made?.bytes;
  useEffect(() => {
    const host = pages.current;
    if (!bytes || !host) return;
    let stopped = false;
    void drawPdfPages(bytes, Math.round(width * zoom)).then((canvases) => {
      if (stopped) return;
      canvases.forEach((canvas, at) => {
        canvas.setAttribute('role', 'img');
        canvas.setAttribute('aria-label', `第 ${at + 1} 页，共 ${canvases.length} 页`);
        canvas.style.cssText =
          'display:block;margin:0 auto 12px;background:#fff;border:1px solid #d9d5ca;max-width:none';
      });
      host.replaceChildren(...canvases);
    });
    return () => {
      stopped = true;
    };
  }, [bytes, width, zoom]);
  return (
    <Box
      sx={{ display: 'flex', flexDirection: 'column', height: '100%', minHeight: 0 }}
      role="region"
      aria-label="预览"
    >
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 2, pb: 1 }}>
        <Box sx={{ flex: 1, color: 'text.secondary', fontSize: 15 }} role="status">
          {busy ? (
            <>
              <CircularProgress size={14} aria-hidden /> 正在排版…
            </>
          ) : made ? (
            `预览，共 ${made.pages} 页，${words}`
          ) : (
            '预览'
          )}
        </Box>
        <Button size="small" onClick={() => setZoom(zoom === 1 ? 1.6 : 1)}>
          {zoom === 1 ? '放大' : '缩小'}
        </Button>
      </Box>
      {trouble.map((sentence) => (
        <Notice key={sentence} tone="bad" live>
          {sentence}
        </Notice>
      ))}
      <Box ref={pages} tabIndex={0} sx={{ flex: 1, overflow: 'auto', bgcolor: '#e7e3d9', p: 2, minHeight: 200 }} />
    </Box>
  );
};
