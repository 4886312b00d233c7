import Box from '@mui/material/Box';
import { useEffect, useRef, useState } from 'react';
import { drawPdfPages } from '../../documents/pdf-pages.ts';
import { Notice } from '../../ui/notice.tsx';

/** The pages of a PDF, drawn here; nothing of it is run. */
export const PdfView = ({ blob }: { readonly blob: Blob }) => {
  const host = useRef<HTMLDivElement>(null);
  const [state, setState] = useState<'drawing' | 'drawn' | 'damaged'>('drawing');
  useEffect(() => {
    let left = false;
    const draw = async () => {
      const canvases = await drawPdfPages(new Uint8Array(await blob.arrayBuffer()), 860);
      if (left || !host.current) return;
      canvases.forEach((canvas, at) => {
        canvas.setAttribute('role', 'img');
        canvas.setAttribute('aria-label', `第 ${at + 1} 页，共 ${canvases.length} 页`);
        canvas.style.cssText += ';display:block;margin:0 auto 12px;background:#fff;border:1px solid #d9d5ca';
      });
      host.current.replaceChildren(...canvases);
      setState('drawn');
    };
    draw().catch(() => left || setState('damaged'));
    return () => {
      left = true;
    };
  }, [blob]);
  return (
    <>
      {state === 'drawing' ? <Box role="status">正在排出页面</Box> : null}
      {state === 'damaged' ? (
        <Notice tone="bad">这个 PDF 打不开，可能文件已损坏或加了密码。可以另存后用别的软件打开。</Notice>
      ) : null}
      <Box tabIndex={0} role="region" aria-label="页面" ref={host} sx={{ overflow: 'auto', maxHeight: '66vh' }} />
    </>
  );
};
