// A pasted table of figures; a table that only lays out a page is none.

import type { Block, Inline } from '../body/contract';
import type { Reader } from './read';

type Table = Extract<Block, { type: 'table' }>;

const MOST = 20;

function cellsOf(row: Element, reader: Reader): Inline[][] {
  return [...row.querySelectorAll(':scope > td, :scope > th')].flatMap((cell): Inline[][] => {
    const span = Math.min(MOST, Math.max(1, Number(cell.getAttribute('colspan')) || 1));
    return [reader.line(cell), ...Array.from({ length: span - 1 }, (): Inline[] => [])];
  });
}

/** The element as a table; `null` when it has one row or column, or tables inside. */
export function readTable(element: Element, reader: Reader): Table | null {
  const trs = [...element.querySelectorAll('tr')];
  const isLayout = element.querySelector('table') !== null || /^(?:presentation|none)$/.test(element.getAttribute('role') ?? '');
  const widest = Math.max(0, ...trs.map((row) => row.querySelectorAll(':scope > td, :scope > th').length));
  if (isLayout || trs.length < 2 || widest < 2) return null;
  const rows = trs.map((row) => cellsOf(row, reader)).filter((cells) => cells.some((cell) => cell.length > 0));
  const columns = Math.min(MOST, Math.max(...rows.map((cells) => cells.length)));
  const even = rows.map((cells) => Array.from({ length: columns }, (_, at) => cells[at] ?? []));
  const header = element.querySelector('thead, tr:first-child > th') !== null;
  const caption = element.querySelector('caption');
  const words = caption ? reader.line(caption).map((run) => run.text).join('') : '';
  return { type: 'table', header, rows: even, ...(words ? { caption: words } : {}) };
}
