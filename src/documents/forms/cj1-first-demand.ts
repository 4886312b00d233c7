import { demandLetter } from './demand/demand-letter.ts';

/** 催缴通知书（第一次） CJ1. */
export const firstDemand = demandLetter(false);
