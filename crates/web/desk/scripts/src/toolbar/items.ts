// What the toolbar offers, in its order.

import { toggleMark } from 'prosemirror-commands';
import { redo, undo } from 'prosemirror-history';
import type { MarkType } from 'prosemirror-model';
import type { Command, EditorState } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { insertBlock, isInBlock, toggleBlock, toggleList } from '../blocks/commands';
import { addEmbed, addGallery, addPicture, editLink } from '../blocks/edit';
import { addColumn, addRow, emptyTable, inTable, removeColumn, removeRow, toggleHeader } from '../blocks/table';
import { types } from '../body/schema';

export interface Item {
  name: string;
  /** As `aria-keyshortcuts` wants it. */
  shortcut?: string;
  run: (view: EditorView) => void;
  /** Whether the button is pressed in; left out for those that only act. */
  pressed?: (state: EditorState) => boolean;
  enabled?: (state: EditorState) => boolean;
  /** Shown only when true. */
  shown?: (state: EditorState) => boolean;
}

const command = (act: Command) => (view: EditorView) => {
  act(view.state, view.dispatch, view);
  view.focus();
};

const marked = (mark: MarkType) => (state: EditorState): boolean => {
  const { from, to, empty, $from } = state.selection;
  return empty ? mark.isInSet(state.storedMarks ?? $from.marks()) !== undefined : state.doc.rangeHasMark(from, to, mark);
};

const can = (act: Command) => (state: EditorState): boolean => act(state);
const isTable = (state: EditorState): boolean => inTable(state) !== null;

const mark = (name: 'strong' | 'em', shortcut: string): Item => ({
  name,
  shortcut,
  run: command(toggleMark(types[name])),
  pressed: marked(types[name]),
  enabled: can(toggleMark(types[name])),
});

const block = (name: 'heading' | 'quote' | 'verse' | 'scripture', shortcut: string): Item => ({
  name,
  shortcut,
  run: command(toggleBlock(types[name])),
  pressed: (state) => isInBlock(state, types[name]),
  enabled: can(toggleBlock(types[name])),
});

const list = (name: string, ordered: boolean, shortcut: string): Item => ({
  name,
  shortcut,
  run: command(toggleList(ordered)),
  pressed: (state) => isInBlock(state, types.list, { ordered }),
  enabled: can(toggleList(ordered)),
});

const ofTable = (name: string, act: Command, pressed?: Item['pressed']): Item => ({ name, run: command(act), shown: isTable, ...(pressed ? { pressed } : {}) });

const GROUPS: Item[][] = [
  [
    mark('strong', 'Control+B'),
    mark('em', 'Control+I'),
    { name: 'link', shortcut: 'Control+K', run: (view) => void editLink(view), pressed: marked(types.link) },
  ],
  [block('heading', 'Control+Alt+2'), block('quote', 'Control+Alt+3'), list('list', false, 'Control+Alt+4'), list('ordered-list', true, 'Control+Alt+5')],
  [block('verse', 'Control+Alt+6'), block('scripture', 'Control+Alt+7')],
  [
    { name: 'picture', run: (view) => void addPicture(view) },
    { name: 'gallery', run: (view) => void addGallery(view) },
    { name: 'embed', run: (view) => void addEmbed(view) },
    { name: 'table', run: command((state, dispatch, view) => insertBlock(emptyTable(3, 3))(state, dispatch, view)) },
  ],
  [
    ofTable('add-row', addRow),
    ofTable('add-column', addColumn),
    ofTable('remove-row', removeRow),
    ofTable('remove-column', removeColumn),
    ofTable('header-row', toggleHeader, (state) => inTable(state)?.table.attrs.header === true),
  ],
  [
    { name: 'undo', shortcut: 'Control+Z', run: command(undo), enabled: can(undo) },
    { name: 'redo', shortcut: 'Control+Y', run: command(redo), enabled: can(redo) },
  ],
];

export function groups(): Item[][] {
  return GROUPS;
}
