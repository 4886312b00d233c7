import { useEffect, useState } from 'react';

/** The time, renewed every `everyMs`; for words like 「3 分钟前」 that would otherwise grow untrue. */
export const useNow = (everyMs = 10_000): Date => {
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), everyMs);
    return () => clearInterval(timer);
  }, [everyMs]);
  return now;
};
