import type { Typed } from '../typed-facts.ts';

/** On the day of signing; everything is carried over. */
export const typed: Typed = {};
