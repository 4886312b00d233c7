import type { Block, Paper } from '../../../src/documents/paper/paper.ts';

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('\n', '<br>');
const runs = (all: readonly { readonly text: string; readonly bold?: boolean }[]): string =>
  all.map(({ text, bold }) => (bold ? `<b>${escaped(text)}</b>` : escaped(text))).join('');
const row = (cells: readonly string[]): string => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;

const blockHtml = (block: Block): string => {
  switch (block.block) {
    case 'number':
      return `<p class="number">${escaped(block.text)}</p>`;
    case 'title':
    case 'heading':
      return `<h1>${escaped(block.text)}</h1>`;
    case 'paragraph':
      return `<p>${runs(block.runs)}</p>`;
    case 'table':
      return `<table>${block.rows.map(({ cells }) => row(cells.map(({ parts }) => parts.map((part) => runs(part.runs)).join('<br>')))).join('')}</table>`;
    case 'list':
      return `<table><thead>${row(block.head.map(escaped))}</thead>${block.rows.map(({ cells }) => row(cells.map(({ lines }) => lines.map(escaped).join('<br>')))).join('')}</table>`;
    case 'list-head':
      return `<h2>${escaped(block.title ?? '')}</h2><p>${block.facts.map(escaped).join('　')}</p>`;
    case 'places':
      return `<p>${block.texts.map(escaped).join('　')}</p>`;
    case 'together':
      return block.blocks.map(blockHtml).join('');
    case 'signing':
      return `<p>${escaped(block.lead ?? '')}</p><table>${block.parties.map(({ role, name }) => row([escaped(`${role ?? ''}：${name}`), '签名：________', '指印'])).join('')}</table>${block.lines.map(({ title, name }) => `<p>${escaped(`${title}（签名）：${name ?? ''}`)}</p>`).join('')}`;
    default:
      return '';
  }
};

/** A paper with equal content as a page of HTML, set as simply as Chromium could wish: the same fonts, sizes and paper. */
export const paperHtml = (
  paper: Paper,
  fonts: { readonly regular: string; readonly bold: string },
): string => `<!doctype html>
<meta charset="utf-8"><style>
@font-face { font-family: Song; src: url(${fonts.regular}); }
@font-face { font-family: Song; font-weight: 700; src: url(${fonts.bold}); }
@page { size: A4; margin: 30mm 22mm 25mm 28mm; } @page across { size: A4 landscape; margin: 15mm 26mm; }
body { font: 12pt/1.45 Song; margin: 0; } p { font-size: 16pt; line-height: 28pt; margin: 0; text-indent: 2em; }
section.across { page: across; break-before: page; } section.across * { font-size: 9pt; line-height: 1.4; }
table { border-collapse: collapse; width: 100%; } td { border: .6pt solid #000; padding: 2pt; break-inside: avoid; } h1 { font-size: 22pt; text-align: center; }
</style>${paper.sections.map(({ across, blocks }) => `<section${across ? ' class="across"' : ''}>${blocks.map(blockHtml).join('')}</section>`).join('')}`;
