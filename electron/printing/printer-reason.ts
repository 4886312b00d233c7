import type { PrintProblem } from '../../protocol/printing.ts';

/** Keywords of printer-state-reasons (RFC 8011 §5.4.12 and what CUPS adds), the first that fits; warnings and 快没有了 stop nothing. */
const REASONS: readonly (readonly [RegExp, PrintProblem])[] = [
  [/^media-(?:empty|needed)(?:-error)?$/u, 'printer-paper'],
  [/^(?:offline|shutdown|timed-out|connecting-to-device|cups-remote-)/u, 'printer-off'],
  [
    /^(?:media-jam|cover-open|door-open|interlock-open|toner-empty|marker-supply-empty|input-tray-missing)(?:-error)?$/u,
    'printer-trouble',
  ],
  [/^(?:paused|moving-to-paused|stopped-partly)/u, 'printer-stopped'],
];

/** What a printer waits for, from the keywords it reports; undefined: nothing that a person could mend. */
export const printerReason = (keywords: readonly string[]): PrintProblem | undefined => {
  const said = keywords.filter((keyword) => !keyword.endsWith('-warning'));
  return REASONS.find(([pattern]) => said.some((keyword) => pattern.test(keyword)))?.[1];
};
