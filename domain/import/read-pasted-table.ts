/** A cell that begins with a quote: up to the closing quote, doubled quotes inside. Returns null when it never closes. */
const quotedCell = (text: string, from: number): { cell: string; next: number } | null => {
  let cell = '';
  for (let at = from + 1; at < text.length; at += 1) {
    if (text[at] !== '"') cell += text[at];
    else if (text[at + 1] === '"') {
      cell += '"';
      at += 1;
    } else return { cell, next: at + 1 };
  }
  return null;
};

const plainCell = (text: string, from: number): { cell: string; next: number } => {
  let next = from;
  while (next < text.length && text[next] !== '\t' && text[next] !== '\n' && text[next] !== '\r') next += 1;
  return { cell: text.slice(from, next), next };
};

const atCellEnd = (text: string, at: number) => at >= text.length || /[\t\r\n]/u.test(text[at] ?? '');

const cellFrom = (text: string, from: number): { cell: string; next: number } => {
  const quoted = text[from] === '"' ? quotedCell(text, from) : null;
  // A quote that does not end where a cell ends was typed by a person ("大"字辈), and stays.
  return quoted && atCellEnd(text, quoted.next) ? quoted : plainCell(text, from);
};

/** Text pasted from Excel or WPS as rows of cells: tabs between cells, quotes around cells that hold tabs, quotes or line breaks. */
export const readPastedTable = (text: string): string[][] => {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < text.length) {
    const { cell, next } = cellFrom(text, at);
    row.push(cell);
    at = next;
    if (text[at] === '\t') {
      at += 1;
      if (at === text.length) row.push('');
      if (at < text.length) continue;
    }
    if (text[at] === '\r' && text[at + 1] === '\n') at += 1;
    at += 1;
    rows.push(row);
    row = [];
  }
  return rows;
};
