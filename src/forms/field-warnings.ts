import { createContext } from 'react';

/** Doubts of the last save (or of the record as it was opened) by field path: they stand at their field and stop nothing. */
export const FieldWarnings = createContext<ReadonlyMap<string, string>>(new Map());
