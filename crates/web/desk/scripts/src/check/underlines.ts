// Findings underlined in the body.

import { Plugin, PluginKey, type EditorState } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';
import { say } from '../page/texts';
import type { Finding } from './answer';
import { pictureNow, rangeNow, type Reading } from './reading';

const KEY = new PluginKey<DecorationSet>('findings');

function decorate(state: EditorState, reading: Reading): DecorationSet {
  const marks: Decoration[] = [];
  for (const finding of reading.findings) {
    const title = `${say(`severity-${finding.severity}`)}: ${finding.message}`;
    const attributes = { class: `found found-${finding.severity}`, title, 'data-finding': finding.key };
    const range = rangeNow(reading, state, finding);
    if (range && range.to > range.from) marks.push(Decoration.inline(range.from, range.to, { nodeName: 'mark', ...attributes }, { key: finding.key }));
    const picture = range ? null : pictureNow(reading, state, finding);
    const node = picture && state.doc.nodeAt(picture.pos);
    if (picture && node) marks.push(Decoration.node(picture.pos, picture.pos + node.nodeSize, attributes, { key: finding.key }));
  }
  return DecorationSet.create(state.doc, marks);
}

export function underlines(): Plugin {
  return new Plugin<DecorationSet>({
    key: KEY,
    state: {
      init: () => DecorationSet.empty,
      apply(tr, old, _, state) {
        const reading = tr.getMeta(KEY) as Reading | undefined;
        return reading ? decorate(state, reading) : old.map(tr.mapping, tr.doc);
      },
    },
    props: {
      decorations: (state) => KEY.getState(state),
    },
  });
}

export const show = (state: EditorState, reading: Reading) => state.tr.setMeta(KEY, reading).setMeta('addToHistory', false);

/** The keys of the findings at the selection. */
export function keysAt(state: EditorState): string[] {
  const { from, to } = state.selection;
  return (KEY.getState(state)?.find(from, to) ?? []).map((mark) => (mark.spec as Finding).key);
}
