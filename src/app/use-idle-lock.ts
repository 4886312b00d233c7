import { useEffect, useRef } from 'react';

/** Minutes without a key or a pointer after which the vault locks. */
export const IDLE_MINUTES = 15;
const SIGNS_OF_LIFE = ['keydown', 'pointerdown', 'pointermove', 'wheel'] as const;

/** Locks after 15 idle minutes, also when the computer slept meanwhile: the clock is asked, no long timer is trusted. */
export const useIdleLock = (lock: () => void): void => {
  const latest = useRef(lock);
  latest.current = lock;
  useEffect(() => {
    let lastAt = Date.now();
    const tooLong = () => Date.now() - lastAt >= IDLE_MINUTES * 60_000;
    const onLife = () => {
      if (tooLong()) latest.current();
      else lastAt = Date.now();
    };
    const timer = setInterval(() => tooLong() && latest.current(), 10_000);
    for (const sign of SIGNS_OF_LIFE) window.addEventListener(sign, onLife, { capture: true, passive: true });
    return () => {
      clearInterval(timer);
      for (const sign of SIGNS_OF_LIFE) window.removeEventListener(sign, onLife, { capture: true });
    };
  }, []);
};
