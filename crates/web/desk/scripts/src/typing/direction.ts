// A block gets a direction of its own only when it has no letter at all of the story's direction: an
// Arabic paragraph that opens with a Latin name stays Arabic.

import type { Node } from 'prosemirror-model';
import { Plugin } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';

const RTL = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]|[\u{10800}-\u{10FFF}]|[\u{1E800}-\u{1EFFF}]/u;
const LTR = /\p{L}/u;

export function ownDirection(text: string, dir: 'rtl' | 'ltr'): 'rtl' | 'ltr' | null {
  const rtl = RTL.test(text);
  if (dir === 'ltr') return rtl && !/\p{Script=Latin}/u.test(text) ? 'rtl' : null;
  return !rtl && LTR.test(text) ? 'ltr' : null;
}

export function direction(dir: 'rtl' | 'ltr'): Plugin {
  const known = new WeakMap<Node, 'rtl' | 'ltr' | 'none'>();
  const of = (node: Node) => {
    let found = known.get(node);
    if (!found) known.set(node, (found = ownDirection(node.textContent, dir) ?? 'none'));
    return found;
  };
  const decorate = (doc: Node): DecorationSet => {
    const found: Decoration[] = [];
    doc.descendants((node, pos) => {
      if (!node.isTextblock) return true;
      const own = of(node);
      if (own !== 'none') found.push(Decoration.node(pos, pos + node.nodeSize, { dir: own }));
      return false;
    });
    return DecorationSet.create(doc, found);
  };
  return new Plugin<DecorationSet>({
    state: {
      init: (_, state) => decorate(state.doc),
      apply: (tr, old) => (tr.docChanged ? decorate(tr.doc) : old),
    },
    props: {
      decorations(state) {
        return this.getState(state);
      },
    },
  });
}
