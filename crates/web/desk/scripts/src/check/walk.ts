// The keys of the checker: F8 and Shift+F8 from finding to finding, Alt+Enter for the fix.

import { NodeSelection, TextSelection } from 'prosemirror-state';
import type { Finding } from './answer';
import type { Desk } from './apply';
import { isInputField, rangeIn, textField } from './inputs';
import { pictureNow, rangeNow, type Reading } from './reading';
import { keysAt } from './underlines';

const ABOVE = ['kicker', 'headline', 'deck'];
const BELOW = ['short_headline', 'channels.telegram', 'channels.facebook', 'channels.push'];

/** In the order in which the page shows them. */
function inOrder(findings: Finding[]): Finding[] {
  const rank = ({ field, block, item, start }: Finding): number[] => {
    const [above, below] = [ABOVE.indexOf(field), BELOW.indexOf(field)];
    if (above >= 0) return [0, above, 0, start];
    return below >= 0 ? [2, below, 0, start] : [1, block ?? -1, item ?? 0, start];
  };
  return [...findings].sort((a, b) => {
    const [left, right] = [rank(a), rank(b)];
    const at = left.findIndex((value, index) => value !== right[index]);
    return at < 0 ? 0 : (left[at] ?? 0) - (right[at] ?? 0);
  });
}

/** Puts the caret on a finding; false when it is not on the page. */
export function goTo({ form, view, lead }: Desk, reading: Reading, finding: Finding): boolean {
  if (isInputField(finding.field)) {
    const field = textField(form, finding.field);
    const range = field && rangeIn(reading, field, finding);
    if (!field) return false;
    field.closest('details')?.setAttribute('open', '');
    field.focus();
    if (range) field.setSelectionRange(range.from, range.to);
    return true;
  }
  const range = rangeNow(reading, view.state, finding);
  const picture = range ? null : pictureNow(reading, view.state, finding);
  if (range) view.dispatch(view.state.tr.setSelection(TextSelection.create(view.state.doc, range.from, range.to)).scrollIntoView());
  else if (picture) view.dispatch(view.state.tr.setSelection(NodeSelection.create(view.state.doc, picture.pos)).scrollIntoView());
  else {
    lead.dom.querySelector('button')?.focus();
    return false;
  }
  view.focus();
  return true;
}

/** The findings where the caret is, in the body or in an input. */
export function findingsHere({ form, view }: Desk, reading: Reading): Finding[] {
  if (view.hasFocus()) {
    const keys = keysAt(view.state);
    return reading.findings.filter((one) => keys.includes(one.key));
  }
  return reading.findings.filter((one) => {
    const field = isInputField(one.field) ? textField(form, one.field) : null;
    const range = field && field === document.activeElement ? rangeIn(reading, field, one) : null;
    const caret = field?.selectionStart ?? -1;
    return range !== null && range.from <= caret && caret <= range.to;
  });
}

/** The finding after (or before) the one last visited, or after the caret. */
export function neighbour(desk: Desk, reading: Reading, last: string | null, step: 1 | -1): Finding | null {
  const order = inOrder(reading.findings);
  const here = findingsHere(desk, reading)[0]?.key ?? last;
  const at = order.findIndex((one) => one.key === here);
  if (order.length === 0) return null;
  return order[(at < 0 ? (step > 0 ? 0 : order.length - 1) : at + step + order.length) % order.length] ?? null;
}
