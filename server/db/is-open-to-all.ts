import { statSync } from 'node:fs';
import { dirname } from 'node:path';

/** May any user of this machine pass through every folder on the way to here? */
export const isOpenToAll = (path: string): boolean => {
  for (let here = path; ; here = dirname(here)) {
    if ((statSync(here).mode & 0o001) === 0) return false;
    if (dirname(here) === here) return true;
  }
};
