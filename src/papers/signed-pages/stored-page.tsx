import Box from '@mui/material/Box';
import { useEffect, useRef, useState } from 'react';
import { drawPdfPage } from '../../documents/pdf-pages.ts';
import { Notice } from '../../ui/notice.tsx';

const WIDTH = 600;

/** One page of a PDF, drawn here. */
export const StoredPage = ({ bytes, page }: { readonly bytes: Uint8Array; readonly page: number }) => {
  const host = useRef<HTMLDivElement>(null);
  const [missing, setMissing] = useState(false);
  useEffect(() => {
    let left = false;
    const draw = async () => {
      const canvas = await drawPdfPage(bytes, page, WIDTH);
      if (left) return;
      setMissing(canvas === null);
      canvas?.setAttribute('role', 'img');
      canvas?.setAttribute('aria-label', `第 ${page} 页`);
      host.current?.replaceChildren(...(canvas ? [canvas] : []));
    };
    draw().catch(() => left || setMissing(true));
    return () => {
      left = true;
    };
  }, [bytes, page]);
  return (
    <Box tabIndex={0} sx={{ flex: 1, minHeight: 0, overflow: 'auto', bgcolor: '#e7e3d9', p: 2 }}>
      {missing ? <Notice tone="care">这个文件里没有第 {page} 页，或打不开。</Notice> : null}
      <Box ref={host} />
    </Box>
  );
};
