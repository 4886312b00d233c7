import type { KeyboardEvent } from 'react';

const isIn = (event: KeyboardEvent, tags: RegExp): boolean =>
  event.target instanceof HTMLElement && tags.test(event.target.tagName);
const isText = (event: KeyboardEvent): boolean =>
  event.target instanceof HTMLTextAreaElement ||
  (event.target instanceof HTMLInputElement && event.target.type !== 'radio');

type ChoiceKeys = {
  /** 1, 2, 3 …, as they stand beside the values. */
  readonly onDigit: (digit: number) => void;
  readonly onEnter: () => void;
};

/** Digits mark a value, Enter settles; while one types, digits are text, and only Ctrl+Enter settles. */
export const choiceKeys =
  ({ onDigit, onEnter }: ChoiceKeys) =>
  (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing || event.altKey || event.metaKey) return;
    if (event.key === 'Enter' && (event.ctrlKey || (!isText(event) && !isIn(event, /^(BUTTON|A)$/u)))) {
      event.preventDefault();
      onEnter();
    } else if (/^[1-4]$/u.test(event.key) && !event.ctrlKey && !isText(event)) {
      event.preventDefault();
      onDigit(Number(event.key));
    }
  };
