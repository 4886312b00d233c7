/** What a table program would run as a formula is made a text by a ' before it; quotes and line ends are kept inside quotes. */
const cell = (text: string): string => {
  const safe = /^[\s]*[=+\-@＝＋－＠\t\r]/u.test(text) ? `'${text}` : text;
  return /[",\r\n']/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

/** A CSV that WPS and Excel open as it is: byte-order mark, CRLF. */
export const csvText = (columns: readonly string[], rows: readonly (readonly string[])[]): string =>
  `\uFEFF${[columns, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`;
