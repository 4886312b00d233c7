import type { Kind } from '../../domain/kinds/kind.ts';
import { statusMayGo } from '../../domain/status-tables.ts';

/** The statuses a record may have after this save: where it is, and where its transition table lets it go. */
export const statusChoices = (kind: Kind, all: readonly string[], current: string): readonly string[] =>
  all.filter((status) => status === current || statusMayGo(kind, current, status));
