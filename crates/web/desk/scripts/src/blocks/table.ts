// Tables: cells of one line of text, a header row, no merged cells.

import type { Node, ResolvedPos } from 'prosemirror-model';
import { TextSelection, type Command, type EditorState, type Transaction } from 'prosemirror-state';
import { types } from '../body/schema';

export function emptyTable(rows: number, columns: number): Node {
  const row = () => types.table_row.create(null, Array.from({ length: columns }, () => types.table_cell.create()));
  return types.table.create(null, Array.from({ length: rows }, row));
}

interface Place {
  table: Node;
  /** Where the table starts in the document. */
  pos: number;
  row: number;
  column: number;
}

export function inTable(state: EditorState): Place | null {
  const { $from } = state.selection;
  if ($from.depth < 3 || $from.node(1).type !== types.table) return null;
  return { table: $from.node(1), pos: $from.before(1), row: $from.index(1), column: $from.index(2) };
}

const cellsOf = (row: Node): Node[] => Array.from({ length: row.childCount }, (_, at) => row.child(at));

/** Where the text of a cell starts. */
function cellStart(table: Node, pos: number, row: number, column: number): number {
  let at = pos + 1;
  for (let above = 0; above < row; above += 1) at += table.child(above).nodeSize;
  at += 1;
  for (let before = 0; before < column; before += 1) at += table.child(row).child(before).nodeSize;
  return at + 1;
}

/** Rebuilds the table from its rows; no rows left takes it away. */
function rebuild(change: (rows: Node[][], place: Place) => { row: number; column: number }): Command {
  return (state, dispatch) => {
    const place = inTable(state);
    if (!place) return false;
    if (!dispatch) return true;
    const rows = Array.from({ length: place.table.childCount }, (_, at) => cellsOf(place.table.child(at)));
    const { row, column } = change(rows, place);
    dispatch(put(state.tr, place, rows, row, column).scrollIntoView());
    return true;
  };
}

function put(tr: Transaction, place: Place, rows: Node[][], row: number, column: number): Transaction {
  const end = place.pos + place.table.nodeSize;
  const kept = rows.filter((cells) => cells.length > 0);
  if (kept.length === 0) {
    tr.replaceWith(place.pos, end, types.paragraph.create());
    return tr.setSelection(TextSelection.create(tr.doc, place.pos + 1));
  }
  const table = types.table.create(place.table.attrs, kept.map((cells) => types.table_row.create(null, cells)));
  tr.replaceWith(place.pos, end, table);
  const at = Math.min(row, table.childCount - 1);
  const across = Math.min(column, table.child(at).childCount - 1);
  return tr.setSelection(TextSelection.create(tr.doc, cellStart(table, place.pos, at, across)));
}

const emptyCells = (count: number): Node[] => Array.from({ length: count }, () => types.table_cell.create());

export const addRow: Command = rebuild((rows, { row, column }) => {
  rows.splice(row + 1, 0, emptyCells(rows[0]?.length ?? 1));
  return { row: row + 1, column };
});

export const addColumn: Command = rebuild((rows, { row, column }) => {
  for (const cells of rows) cells.splice(column + 1, 0, ...emptyCells(1));
  return { row, column: column + 1 };
});

export const removeRow: Command = rebuild((rows, { row, column }) => {
  rows.splice(row, 1);
  return { row: Math.max(0, row - 1), column };
});

export const removeColumn: Command = rebuild((rows, { row, column }) => {
  for (const cells of rows) cells.splice(column, 1);
  return { row, column: Math.max(0, column - 1) };
});

export const toggleHeader: Command = (state, dispatch) => {
  const place = inTable(state);
  if (place && dispatch) dispatch(state.tr.setNodeMarkup(place.pos, null, { ...place.table.attrs, header: !place.table.attrs.header }));
  return place !== null;
};

/** Tab and Shift+Tab walk the cells; Tab in the last one makes a row. */
export function walkCells(step: 1 | -1): Command {
  return (state, dispatch, view) => {
    const place = inTable(state);
    if (!place) return false;
    const columns = place.table.child(0).childCount;
    const next = place.row * columns + place.column + step;
    if (next < 0) return false;
    if (next >= columns * place.table.childCount) return addRowAtEnd(state, dispatch, view);
    const start = cellStart(place.table, place.pos, Math.floor(next / columns), next % columns);
    if (dispatch) dispatch(state.tr.setSelection(selectCell(state.doc.resolve(start))).scrollIntoView());
    return true;
  };
}

const selectCell = ($cell: ResolvedPos) => TextSelection.create($cell.doc, $cell.start(), $cell.end());

const addRowAtEnd: Command = rebuild((rows) => {
  rows.push(emptyCells(rows[0]?.length ?? 1));
  return { row: rows.length - 1, column: 0 };
});

/** Enter goes to the cell below, and out of the table from the last row. */
export const enterInCell: Command = (state, dispatch) => {
  const place = inTable(state);
  if (!place) return false;
  if (dispatch) {
    const last = place.row === place.table.childCount - 1;
    const at = last ? place.pos + place.table.nodeSize : cellStart(place.table, place.pos, place.row + 1, place.column);
    dispatch(state.tr.setSelection(TextSelection.near(state.doc.resolve(last ? at + 1 : at))).scrollIntoView());
  }
  return true;
};
