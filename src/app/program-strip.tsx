import { useEffect, useState } from 'react';
import { Notice } from '../ui/notice.tsx';
import { useProgramStatus } from './program-status.ts';

/** A good line is done before anybody has read the sentence. */
const QUICK_MS = 4000;

const useAfter = (ms: number, begun: boolean): boolean => {
  const [over, setOver] = useState(false);
  useEffect(() => {
    if (!begun) return setOver(false);
    const timer = setTimeout(() => setOver(true), ms);
    return () => clearTimeout(timer);
  }, [ms, begun]);
  return over;
};

/** While the browser edition is not wholly on this computer: what fails without a line, and how far it is. */
export const ProgramStrip = () => {
  const { state, done, files } = useProgramStatus();
  const long = useAfter(QUICK_MS, state !== 'kept');
  if (state === 'kept' || !long) return null;
  const percent = files === 0 ? '' : `（${Math.floor((done / files) * 100)}%）`;
  return (
    <Notice tone="care">
      {state === 'keeping'
        ? `正在把程序存到这台电脑${percent}。存完以前请不要断网：没打开过的页面和打印会打不开，生僻字会显示成方框。`
        : `程序还没有存全${percent}，断网时没打开过的页面和打印会打不开，生僻字会显示成方框。连上网络后会自己接着存。`}
    </Notice>
  );
};
