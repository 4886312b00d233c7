import { LEVEL_LOOKS, levelWord } from './level-looks.ts';
import { INK } from './theme.ts';

/** A level as a ledger's cell: plain elements, because a ledger draws hundreds of cells for every letter typed into its search. */
export const levelCell = (level: number | undefined): HTMLElement => {
  const colour = level === undefined ? undefined : LEVEL_LOOKS[level]?.colour;
  const cell = document.createElement('span');
  cell.style.color = colour ?? INK.faint;
  if (colour) {
    const square = document.createElement('span');
    square.ariaHidden = 'true';
    square.style.cssText = `display:inline-block;width:14px;height:14px;margin-right:6px;border-radius:2px;vertical-align:-1px;background:${colour}`;
    cell.style.fontWeight = '700';
    cell.append(square);
  }
  cell.append(levelWord(level));
  return cell;
};
