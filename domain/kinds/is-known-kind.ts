import { KINDS, type Kind } from './kind.ts';

/** Is this a kind this version knows? A newer client's kind is refused by name and kept whole. */
export const isKnownKind = (kind: string): kind is Kind => (KINDS as readonly string[]).includes(kind);
