import { useEffect, useRef } from 'react';

/** "ctrl+s", "alt+n", "escape", "/" … A bare character is left alone while a field has the focus. */
const matches = (event: KeyboardEvent, combo: string): boolean => {
  const parts = combo.split('+');
  const key = parts.at(-1) ?? '';
  const wants = (part: string) => parts.slice(0, -1).includes(part);
  const digit = /^\d$/u.test(key) && event.code === `Digit${key}`;
  if (event.ctrlKey !== wants('ctrl') || event.altKey !== wants('alt') || event.metaKey) return false;
  return digit || event.key.toLowerCase() === key || (wants('alt') && event.code === `Key${key.toUpperCase()}`);
};

const inField = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/u.test(target.tagName));

/** A key of docs/ui.md for as long as the component is there. */
export const useHotKey = (combo: string, action: () => void, enabled = true): void => {
  const latest = useRef(action);
  latest.current = action;
  useEffect(() => {
    if (!enabled) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.isComposing || !matches(event, combo)) return;
      if (!combo.includes('+') && combo.length === 1 && inField(event.target)) return;
      event.preventDefault();
      latest.current();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [combo, enabled]);
};
