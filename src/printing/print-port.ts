import type { Bridge } from '../../protocol/bridge.ts';

/** What printing asks of the computer. */
export type PrintPort = Pick<Bridge, 'printPdf' | 'printState' | 'cancelPrint'>;
