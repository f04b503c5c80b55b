// The manuscript that comes out of a person's choices in a conflict. Pure.

import type { Block, Manuscript } from '../body/contract';
import type { Conflict, Row } from './answer';

export type Choice = 'mine' | 'theirs' | 'both';

const same = (a: Block | undefined, b: Block | undefined): boolean => a !== undefined && b !== undefined && JSON.stringify(a) === JSON.stringify(b);

/** Where `block` stands in `blocks`, from `start`; -1 when it does not. */
function find(blocks: Block[], block: Block | undefined, start: number): number {
  return blocks.findIndex((one, at) => at >= start && same(one, block));
}

/** Where a block of theirs belongs in `blocks`: behind the nearest one before it that is there. */
function placeOf(blocks: Block[], theirs: Block[], index: number): number {
  for (let before = index - 1; before >= 0; before -= 1) {
    const at = find(blocks, theirs[before], 0);
    if (at >= 0) return at + 1;
  }
  return 0;
}

/** The place of a row in the merged blocks, or before which mine stood; -1 when nobody knows. */
function mergedPlace(blocks: Block[], row: Row, mine: Manuscript): number {
  if (typeof row.merged_index === 'number') return row.merged_index;
  return typeof row.mine_index === 'number' ? find(blocks, mine.body.content[row.mine_index], 0) : -1;
}

function resolveBlock(blocks: Block[], at: number, row: Row, choice: Choice, theirs: Block[]): void {
  const other = typeof row.theirs_index === 'number' ? theirs[row.theirs_index] : undefined;
  const isThere = at >= 0 && typeof row.mine_index === 'number';
  if (isThere && choice === 'theirs') blocks.splice(at, 1, ...(other ? [other] : []));
  else if (at >= 0 && other) blocks.splice(isThere ? at + 1 : at, 0, other);
  else if (other && find(blocks, other, 0) < 0) blocks.splice(placeOf(blocks, theirs, row.theirs_index ?? 0), 0, other);
}

/** From the end, so that no row moves the place of the next; of two at one place the later first, those without a place last. */
function resolveBlocks(out: Manuscript, conflict: Conflict, mine: Manuscript, choices: Choice[]): void {
  const blocks = out.body.content;
  const places = conflict.rows.map((row, number) => ({ row, number, choice: choices[number] ?? 'mine', at: row.place === 'block' ? mergedPlace(blocks, row, mine) : -1 }));
  places.sort((a, b) => b.at - a.at || b.number - a.number);
  for (const { row, choice, at } of places) {
    if (row.place === 'block' && choice !== 'mine') resolveBlock(blocks, at, row, choice, conflict.theirs.body.content);
  }
}

function resolveField(out: Manuscript, row: Row, choice: Choice, theirs: Manuscript): void {
  const name = row.place as keyof Manuscript;
  if (choice === 'mine' || !(name in out)) return;
  const [ours, other] = [out[name], theirs[name]];
  if (choice === 'both' && typeof ours === 'string' && typeof other === 'string') Object.assign(out, { [name]: `${ours} ${other}`.trim() });
  else if (choice === 'theirs') Object.assign(out, { [name]: other });
}

/** `mine` is what was sent; `choices` stand beside the rows. */
export function resolve(conflict: Conflict, mine: Manuscript, choices: Choice[]): Manuscript {
  const { merged, theirs } = conflict;
  const out: Manuscript = { ...merged, channels: { ...merged.channels }, body: { type: 'doc', content: [...merged.body.content] } };
  conflict.rows.forEach((row, at) => {
    if (row.place !== 'block') resolveField(out, row, choices[at] ?? 'mine', theirs);
  });
  resolveBlocks(out, conflict, mine, choices);
  return out;
}
