import { demandLetter } from './demand/demand-letter.ts';

/** 催缴通知书（第二次） CJ2. */
export const secondDemand = demandLetter(true);
