// Smart typing in the body. Undone by Backspace or Ctrl+Z; never in verse, scripture or links.

import { InputRule, inputRules } from 'prosemirror-inputrules';
import type { Plugin } from 'prosemirror-state';
import { types } from '../body/schema';
import { smart, type Quotes } from './smart';

export function smartTyping(quotes: Quotes): Plugin {
  const rule = new InputRule(/^[\s\S]*[",;?.\-]$/, (state, match, start, end) => {
    const text = match[0];
    const change = smart(text, quotes);
    if (!change) return null;
    const from = start + text.length - change.remove;
    if (from > end || from < start) return null;
    if (types.link.isInSet(state.doc.resolve(from).marksAcross(state.doc.resolve(end)) ?? [])) return null;
    return state.tr.insertText(change.insert, from, end);
  });
  return inputRules({ rules: [rule] });
}
