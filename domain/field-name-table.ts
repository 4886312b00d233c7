import type { Kind } from './kinds/kind.ts';
import { KEEPING_NAMES } from './names/keeping-names.ts';
import type { NamesOf } from './names/kind-names.ts';
import { MATTER_NAMES } from './names/matter-names.ts';
import { PAPER_NAMES } from './names/paper-names.ts';
import { REPAYMENT_NAMES } from './names/repayment-names.ts';

/** Chinese name of every field, per kind; items of a map are named under "<map>.*". */
export const FIELD_NAMES: NamesOf<Kind> = { ...MATTER_NAMES, ...REPAYMENT_NAMES, ...PAPER_NAMES, ...KEEPING_NAMES };
