import type { Page } from 'playwright-core';
import { axeViolations } from './axe-violations.ts';

/** Serious and critical findings of axe, each with its place; and nothing wider than the window. */
export const findings = async (where: Page): Promise<string[]> => {
  const violations = await axeViolations(where);
  const wide = await where.evaluate(() => {
    const inside = document.getElementById('page');
    return [document.documentElement, inside].some((box) => box !== null && box.scrollWidth > box.clientWidth);
  });
  return [
    ...violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`)),
    ...(wide ? ['the page is wider than the window'] : []),
  ];
};
