// The keys of the body.

import { baseKeymap, chainCommands, deleteSelection, exitCode, joinBackward, newlineInCode, selectNodeBackward, setBlockType, splitBlock, toggleMark } from 'prosemirror-commands';
import { redo, undo } from 'prosemirror-history';
import { undoInputRule } from 'prosemirror-inputrules';
import { keymap } from 'prosemirror-keymap';
import type { Command, Plugin } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { types } from '../body/schema';
import { leaveEmptyItem, leaveItemStart, paragraphAfter, plainAtStart, toggleBlock, toggleList } from '../blocks/commands';
import { enterInCell, walkCells } from '../blocks/table';
import { editLink } from '../blocks/edit';

/** An empty last line in verse or scripture ends the block. */
const leaveAsItStands: Command = (state, dispatch, view) => {
  const { $from, empty } = state.selection;
  const atEnd = empty && $from.parentOffset === $from.parent.content.size;
  if (!$from.parent.type.spec.code || !atEnd || !$from.parent.textContent.endsWith('\n')) return false;
  if (dispatch) dispatch(state.tr.delete($from.pos - 1, $from.pos));
  return view ? exitCode(view.state, dispatch) : true;
};

/** Joining a table or a picture into text would mangle it: it is selected first. */
const joinText: Command = (state, dispatch, view) => {
  const { $from } = state.selection;
  const before = $from.depth === 1 ? state.doc.maybeChild($from.index(0) - 1) : null;
  return before && !before.isTextblock ? selectNodeBackward(state, dispatch, view) : joinBackward(state, dispatch, view);
};

const enter = chainCommands(leaveAsItStands, newlineInCode, enterInCell, leaveEmptyItem, paragraphAfter);
const backspace = chainCommands(undoInputRule, deleteSelection, leaveItemStart, plainAtStart, joinText, selectNodeBackward);

export const link: Command = (_, __, view?: EditorView) => {
  if (view) void editLink(view);
  return true;
};

export function keys(): Plugin[] {
  const ours = keymap({
    'Mod-b': toggleMark(types.strong),
    'Mod-i': toggleMark(types.em),
    'Mod-k': link,
    'Mod-z': chainCommands(undoInputRule, undo),
    'Mod-y': redo,
    'Mod-Shift-z': redo,
    'Mod-Alt-0': setBlockType(types.paragraph),
    'Mod-Alt-2': toggleBlock(types.heading),
    'Mod-Alt-3': toggleBlock(types.quote),
    'Mod-Alt-4': toggleList(false),
    'Mod-Alt-5': toggleList(true),
    'Mod-Alt-6': toggleBlock(types.verse),
    'Mod-Alt-7': toggleBlock(types.scripture),
    Tab: walkCells(1),
    'Shift-Tab': walkCells(-1),
    Enter: enter,
    'Shift-Enter': chainCommands(enter, splitBlock),
    Backspace: backspace,
  });
  return [ours, keymap(baseKeymap)];
}
