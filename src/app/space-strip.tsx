import { useEffect, useState } from 'react';
import { bridge } from '../bridge.ts';
import { Notice } from '../ui/notice.tsx';

const GB = 1024 ** 3;
/** Below this a person is warned: saving must not be the first to notice a full disk. */
const WARN_BYTES = 2 * GB;
const LOOK_MS = 5 * 60_000;

/** Warns while the disk has less than 2 GB left; silent where the computer does not say. */
export const SpaceStrip = () => {
  const [free, setFree] = useState<number | null>(null);
  useEffect(() => {
    const look = () => void bridge.freeBytes().then(setFree, () => setFree(null));
    look();
    const timer = setInterval(look, LOOK_MS);
    return () => clearInterval(timer);
  }, []);
  if (free === null || free >= WARN_BYTES) return null;
  return (
    <Notice tone="care" live>
      磁盘只剩 {(free / GB).toFixed(1)} GB。现在还能保存；请尽快清理磁盘，不然新的内容会存不下。
    </Notice>
  );
};
