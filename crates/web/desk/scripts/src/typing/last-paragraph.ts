// There is always a place to go on typing at the end.

import { Plugin } from 'prosemirror-state';
import { types } from '../body/schema';

export function lastParagraph(): Plugin {
  return new Plugin({
    appendTransaction(_, __, state) {
      const last = state.doc.lastChild;
      if (last && last.type === types.paragraph) return null;
      return state.tr.insert(state.doc.content.size, types.paragraph.create()).setMeta('addToHistory', false);
    },
  });
}
