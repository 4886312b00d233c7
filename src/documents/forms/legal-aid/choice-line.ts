import { tick, ticked } from '../../paper/tick.ts';

/** Every choice with a box, the chosen ones ticked; `chosen` joined with 、. */
export const choiceLine = (choices: readonly string[], chosen: string | undefined): string => {
  const on = new Set(ticked(chosen));
  return choices.map((choice) => tick(on.has(choice), choice)).join('　');
};
