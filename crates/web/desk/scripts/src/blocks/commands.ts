// Commands over the blocks of a story.

import { setBlockType } from 'prosemirror-commands';
import type { Node, NodeType, Attrs } from 'prosemirror-model';
import { NodeSelection, TextSelection, type Command, type EditorState } from 'prosemirror-state';
import { types } from '../body/schema';

/** The list, quote or other block at the top of the document that the selection starts in. */
export function topBlock(state: EditorState): { node: Node; pos: number } | null {
  const { $from, from } = state.selection;
  if ($from.depth > 0) return { node: $from.node(1), pos: $from.before(1) };
  const node = $from.nodeAfter;
  return node ? { node, pos: from } : null;
}

export function isInBlock(state: EditorState, type: NodeType, attrs: Attrs = {}): boolean {
  const found = topBlock(state);
  return found?.node.type === type && Object.entries(attrs).every(([name, value]) => found.node.attrs[name] === value);
}

/** Turns the block into `type`, or back into a paragraph when it is one already. */
export function toggleBlock(type: NodeType): Command {
  return (state, dispatch, view) => {
    if (isInBlock(state, types.list) && !leaveList(state)) return false;
    if (isInBlock(state, type)) return setBlockType(types.paragraph)(state, dispatch, view);
    if (!isInBlock(state, types.list)) return setBlockType(type)(state, dispatch, view);
    if (!dispatch) return true;
    const tr = leaveList(state);
    if (!tr) return false;
    const next = state.apply(tr);
    setBlockType(type)(next, (change) => change.steps.forEach((step) => tr.step(step)));
    dispatch(tr.scrollIntoView());
    return true;
  };
}

/** Takes the items of the selection out of their list, as paragraphs. */
function leaveList(state: EditorState) {
  const { $from, $to } = state.selection;
  if ($from.depth < 2 || $from.node(1).type !== types.list || $to.node(1) !== $from.node(1)) return null;
  const list = $from.node(1);
  const first = $from.index(1);
  const last = $to.index(1);
  const blocks: Node[] = [];
  const part = (start: number, end: number) => {
    const items: Node[] = [];
    for (let at = start; at < end; at += 1) items.push(list.child(at));
    if (items.length > 0) blocks.push(types.list.create(list.attrs, items));
  };
  part(0, first);
  for (let at = first; at <= last; at += 1) blocks.push(types.paragraph.create(null, list.child(at).content));
  part(last + 1, list.childCount);
  const start = $from.before(1);
  const tr = state.tr.replaceWith(start, $from.after(1), blocks);
  // With a list before them the paragraphs stand one token further, without one they lose the list's own.
  const shift = first > 0 ? 1 : -1;
  return tr.setSelection(TextSelection.create(tr.doc, state.selection.anchor + shift, state.selection.head + shift));
}

/** Every block of the selection becomes one list; a list of the other kind changes its kind, one of this kind ends. */
export function toggleList(ordered: boolean): Command {
  return (state, dispatch) => {
    const found = topBlock(state);
    if (found?.node.type === types.list) {
      const tr = found.node.attrs.ordered === ordered ? leaveList(state) : state.tr.setNodeMarkup(found.pos, null, { ordered });
      if (tr && dispatch) dispatch(tr.scrollIntoView());
      return tr !== null;
    }
    const { $from, $to } = state.selection;
    if ($from.depth === 0 || $to.depth === 0) return false;
    const first = $from.index(0);
    const last = $to.index(0);
    const items: Node[] = [];
    for (let at = first; at <= last; at += 1) {
      const block = state.doc.child(at);
      if (!block.isTextblock || block.type.spec.code) return false;
      items.push(types.list_item.create(null, block.content));
    }
    if (!dispatch) return true;
    const tr = state.tr.replaceWith($from.before(1), $to.after(1), types.list.create({ ordered }, items));
    // Inside the list everything stands one token further; nothing else moves.
    tr.setSelection(TextSelection.create(tr.doc, state.selection.anchor + 1, state.selection.head + 1));
    dispatch(tr.scrollIntoView());
    return true;
  };
}

/** Enter in an empty item ends the list; Backspace at the start of an item takes it out. */
export const leaveEmptyItem: Command = (state, dispatch) => {
  const { $from, empty } = state.selection;
  if (!empty || $from.parent.type !== types.list_item || $from.parent.content.size > 0) return false;
  return takeOut(state, dispatch);
};

export const leaveItemStart: Command = (state, dispatch) => {
  const { $from, empty } = state.selection;
  if (!empty || $from.parent.type !== types.list_item || $from.parentOffset > 0) return false;
  return takeOut(state, dispatch);
};

const takeOut: Command = (state, dispatch) => {
  const tr = leaveList(state);
  if (tr && dispatch) dispatch(tr.scrollIntoView());
  return tr !== null;
};

/** Enter at the end of a heading or quote goes on with a paragraph. */
export const paragraphAfter: Command = (state, dispatch) => {
  const { $from, empty } = state.selection;
  const { parent } = $from;
  if (!empty || ![types.heading, types.quote].includes(parent.type) || $from.parentOffset < parent.content.size) return false;
  if (dispatch) {
    const after = $from.after();
    const tr = state.tr.insert(after, types.paragraph.create());
    dispatch(tr.setSelection(TextSelection.create(tr.doc, after + 1)).scrollIntoView());
  }
  return true;
};

/** Backspace at the start of a heading, quote, verse or scripture makes it a paragraph. */
export const plainAtStart: Command = (state, dispatch, view) => {
  const { $from, empty } = state.selection;
  if (!empty || $from.depth !== 1 || $from.parentOffset > 0 || $from.parent.type === types.paragraph) return false;
  return setBlockType(types.paragraph)(state, dispatch, view);
};

/** Puts `block` behind the block of the selection, in place of it when that is an empty paragraph. */
export function insertBlock(block: Node): Command {
  return (state, dispatch) => {
    const found = topBlock(state);
    if (!dispatch) return true;
    let tr = state.tr;
    let at = state.doc.content.size;
    if (found) {
      at = found.pos + found.node.nodeSize;
      if (found.node.type === types.paragraph && found.node.content.size === 0) {
        at = found.pos;
        tr = tr.delete(found.pos, found.pos + found.node.nodeSize);
      }
    }
    tr = tr.insert(at, block);
    const inside = block.isAtom ? NodeSelection.create(tr.doc, at) : TextSelection.near(tr.doc.resolve(at + 1));
    dispatch(tr.setSelection(inside).scrollIntoView());
    return true;
  };
}
