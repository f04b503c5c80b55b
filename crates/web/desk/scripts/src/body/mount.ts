// The rich editor in its place.

import { history } from 'prosemirror-history';
import { EditorState, type Plugin, type Transaction } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import { edits } from '../blocks/edit';
import { blockViews } from '../blocks/views';
import { say } from '../page/texts';
import { pasting } from '../paste/plugin';
import { direction } from '../typing/direction';
import { keys } from '../typing/keys';
import { lastParagraph } from '../typing/last-paragraph';
import { smartTyping } from '../typing/rules';
import { bodyIn } from './body';
import type { Changes } from './changes';
import type { Island, Manuscript } from './contract';

export interface Mounting {
  place: HTMLElement;
  island: Island;
  manuscript: Manuscript;
  changes: Changes;
  plugins: Plugin[];
  /** Hears of every change of the document. */
  changed: () => void;
  /** Hears of every change of document or selection. */
  moved: (view: EditorView) => void;
}

/** A change by the person: not an answer laid over the page, nor what follows from another change. */
const isTyping = (tr: Transaction): boolean => tr.docChanged && !tr.getMeta('written') && !tr.getMeta('appendedTransaction');

export function mountBody(mounting: Mounting): EditorView {
  const { place, island, changes } = mounting;
  const state = EditorState.create({
    doc: bodyIn(mounting.manuscript.body),
    plugins: [...mounting.plugins, smartTyping(island.quotes), ...keys(), history(), direction(island.dir), lastParagraph()],
  });
  const view: EditorView = new EditorView(place, {
    state,
    attributes: { class: 'body', role: 'textbox', 'aria-multiline': 'true', 'aria-label': say('body'), lang: island.lang, dir: island.dir, spellcheck: 'false' },
    editable: () => island.may.write && place.dataset.held !== 'yes',
    nodeViews: blockViews(edits),
    ...pasting(),
    dispatchTransaction(tr: Transaction) {
      const { state: next, transactions } = view.state.applyTransaction(tr);
      transactions.forEach((one) => changes.record(one));
      view.updateState(next);
      if (transactions.some(isTyping)) mounting.changed();
      mounting.moved(view);
    },
  });
  // The last paragraph is added by a transaction, which a fresh state has not had.
  view.dispatch(view.state.tr.setMeta('addToHistory', false));
  return view;
}
