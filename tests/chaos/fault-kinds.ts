import type { FaultKind } from './fault-kind.ts';
import { BREAK_LINE } from './kinds/break-line.ts';
import { DAMAGE_PROFILE } from './kinds/damage-profile.ts';
import { FILL_DISK } from './kinds/fill-disk.ts';
import { KILL_CHROMIUM } from './kinds/kill-chromium.ts';
import { KILL_COUNTY } from './kinds/kill-county.ts';

/** Everything npm run chaos does to the product, in the order it does it. */
export const FAULT_KINDS: readonly FaultKind[] = [KILL_CHROMIUM, DAMAGE_PROFILE, FILL_DISK, KILL_COUNTY, BREAK_LINE];
