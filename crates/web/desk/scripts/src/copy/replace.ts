// Brings the document to another state by the smallest changes, so that the caret, the undo list and
// what was typed meanwhile stay.

import type { Node } from 'prosemirror-model';
import type { Transaction } from 'prosemirror-state';
import { Transform, type Mapping } from 'prosemirror-transform';

const childrenOf = (doc: Node): Node[] => Array.from({ length: doc.childCount }, (_, at) => doc.child(at));

/** Pairs of equal blocks, in order (longest common subsequence). */
function common(a: Node[], b: Node[]): [number, number][] {
  const width = b.length + 1;
  const best = new Uint32Array((a.length + 1) * width);
  const at = (i: number, j: number) => best[i * width + j] ?? 0;
  const same = (i: number, j: number) => a[i] !== undefined && b[j] !== undefined && a[i].eq(b[j]);
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) best[i * width + j] = same(i, j) ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  }
  const pairs: [number, number][] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (same(i, j)) pairs.push([i++, j++]);
    else if (at(i + 1, j) >= at(i, j + 1)) i += 1;
    else j += 1;
  }
  return pairs;
}

/** Replaces what differs between two blocks of the same markup, or the whole block. */
function replaceBlock(tr: Transform, pos: number, before: Node, after: Node): void {
  const start = before.sameMarkup(after) && !before.isAtom ? before.content.findDiffStart(after.content) : null;
  const end = start === null ? null : before.content.findDiffEnd(after.content);
  if (start === null || !end) {
    tr.replaceWith(pos, pos + before.nodeSize, after);
    return;
  }
  const overlap = start - Math.min(end.a, end.b);
  const [a, b] = overlap > 0 ? [end.a + overlap, end.b + overlap] : [end.a, end.b];
  tr.replace(pos + 1 + start, pos + 1 + a, after.slice(start, b));
}

/** The steps from `before` to `after`, block by block, from the end. */
export function difference(before: Node, after: Node): Transform {
  const a = childrenOf(before);
  const b = childrenOf(after);
  const starts = [0];
  for (const block of a) starts.push((starts.at(-1) ?? 0) + block.nodeSize);
  const tr = new Transform(before);
  let [endA, endB] = [a.length, b.length];
  for (const [i, j] of [...common(a, b).reverse(), [-1, -1] as [number, number]]) {
    const olds = a.slice(i + 1, endA);
    const news = b.slice(j + 1, endB);
    const pos = starts[i + 1] ?? 0;
    const [only, other] = [olds[0], news[0]];
    if (olds.length === 1 && news.length === 1 && only && other) replaceBlock(tr, pos, only, other);
    else if (olds.length + news.length > 0) tr.replaceWith(pos, starts[endA] ?? pos, news);
    [endA, endB] = [i, j];
  }
  return tr;
}

/**
 * Adds the steps of `change` to `tr`, mapped over what happened since. They run from the end of the
 * document to its start, so that none moves the place of the next.
 */
export function rebase(tr: Transaction, change: Transform, since: Mapping): Transaction {
  for (const step of change.steps) {
    const mapped = step.map(since);
    if (mapped) tr.maybeStep(mapped);
  }
  return tr;
}
