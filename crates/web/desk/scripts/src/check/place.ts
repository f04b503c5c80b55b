// From block, item and offset to a place in the document.

import type { Node } from 'prosemirror-model';
import { types } from '../body/schema';
import type { Place } from './answer';

export interface Range {
  from: number;
  to: number;
}

/** Where the block starts; `null` when there is none of that number. */
export function blockStart(doc: Node, block: number): { node: Node; pos: number } | null {
  if (block < 0 || block >= doc.childCount) return null;
  let pos = 0;
  for (let before = 0; before < block; before += 1) pos += doc.child(before).nodeSize;
  return { node: doc.child(block), pos };
}

/** The text block that an item is, with the place of its first letter. */
function itemText(node: Node, pos: number, item: number): { node: Node; pos: number } | null {
  if (node.type === types.list) {
    const found = blockStart(node, item);
    return found && { node: found.node, pos: pos + 2 + found.pos };
  }
  if (node.type === types.table) {
    const columns = node.child(0).childCount;
    const row = blockStart(node, Math.floor(item / columns));
    const cell = row && blockStart(row.node, item % columns);
    return row && cell && { node: cell.node, pos: pos + 3 + row.pos + cell.pos };
  }
  if (node.type === types.verse && item > 0) {
    const before = node.textContent.split('\n').slice(0, item).join('\n').length + 1;
    return { node, pos: pos + 1 + before };
  }
  return node.isTextblock ? { node, pos: pos + 1 } : null;
}

/** The range of a place in the body; `null` when it is not in the document's text. */
export function rangeOf(doc: Node, place: Place): Range | null {
  if (place.field !== 'body' || typeof place.block !== 'number') return null;
  const block = blockStart(doc, place.block);
  const text = block && itemText(block.node, block.pos, place.item ?? 0);
  if (!text) return null;
  const range = { from: text.pos + place.start, to: text.pos + place.end };
  return range.to <= doc.content.size && range.from <= range.to ? range : null;
}

/** Where `offset` of `before` is in `after`, by what both begin with; at the place of the change a start goes on, an end stays. */
export function shift(before: string, after: string, offset: number, edge: 'start' | 'end'): number {
  if (before === after) return offset;
  let start = 0;
  while (start < Math.min(before.length, after.length) && before[start] === after[start]) start += 1;
  const stays = edge === 'start' ? offset < start : offset <= start;
  return stays ? offset : offset + after.length - before.length;
}
