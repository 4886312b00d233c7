import { orBlank } from './blank.ts';
import type { Block } from './paper.ts';
import { prose } from './prose.ts';

/** "此致 / ××人民法院": to whom an application goes. It goes with the line before it, so that no page bears only this and the signatures. */
export const toCourt = (court: string | undefined): Block =>
  prose('受理单位', `　　此致\n${orBlank(court, 8)}`, { indent: 0, above: 6, tied: true });
