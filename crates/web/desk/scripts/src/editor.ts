// The editor's page: the plain form becomes the rich editor, and saving is taken over.

import type { EditorView } from 'prosemirror-view';
import { startEditor } from './start';
import { readIsland } from './page/island';
import { byId } from './page/element';
import { setTexts } from './page/texts';

declare global {
  interface Window {
    /** The editor's view, for tests in a browser. */
    warraqEditor?: EditorView;
  }
}

const island = readIsland();
const form = byId<HTMLFormElement>('manuscript');
if (island && form) {
  setTexts(island.texts);
  void startEditor(island, form).then((view) => (window.warraqEditor = view));
}
