// One fix, one undoable step.

import { closeHistory } from 'prosemirror-history';
import type { Transaction } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { tidyPicture } from '../body/body';
import type { Picture } from '../body/contract';
import { types } from '../body/schema';
import type { Lead } from '../copy/lead';
import type { Edit, Fix } from './answer';
import { editInput, isInputField, textField } from './inputs';
import { isPictureField, pictureNow, rangeNow, type Reading } from './reading';

export interface Desk {
  form: HTMLFormElement;
  view: EditorView;
  lead: Lead;
  /** Hears that something other than body and inputs was changed. */
  changed: () => void;
}

/** Makes the edits of a fix; false, and nothing is changed, when the text is another one by now. */
export function applyFix(desk: Desk, reading: Reading, fix: Fix): boolean {
  const { form, view } = desk;
  const tr = closeHistory(view.state.tr);
  const inBody = fix.edits.filter((edit) => edit.field === 'body');
  const inPictures = fix.edits.filter((edit) => isPictureField(edit.field));
  if (!editBody(tr, desk, reading, inBody) || !inPictures.every((edit) => editPicture(tr, desk, reading, edit))) return false;
  const names = [...new Set(fix.edits.map((edit) => edit.field).filter(isInputField))];
  for (const name of names) {
    const field = textField(form, name);
    if (!field || !editInput(reading, field, fix.edits.filter((edit) => edit.field === name))) return false;
  }
  if (tr.docChanged) view.dispatch(tr.scrollIntoView());
  return true;
}

function editBody(tr: Transaction, { view }: Desk, reading: Reading, edits: Edit[]): boolean {
  const ranges = edits.map((edit) => ({ edit, range: rangeNow(reading, view.state, edit) }));
  ranges.sort((a, b) => (b.range?.from ?? 0) - (a.range?.from ?? 0));
  for (const { edit, range } of ranges) {
    if (!range) return false;
    if (edit.text === '') tr.delete(range.from, range.to);
    else tr.insertText(edit.text, range.from, range.to);
  }
  return true;
}

function corrected(picture: Picture, edit: Edit): Picture {
  const field = edit.field as 'caption' | 'alt' | 'credit';
  const text = picture[field] ?? '';
  return tidyPicture({ ...picture, [field]: text.slice(0, edit.start) + edit.text + text.slice(edit.end) });
}

function editPicture(tr: Transaction, desk: Desk, reading: Reading, edit: Edit): boolean {
  if (typeof edit.block !== 'number') {
    const lead = desk.lead.get();
    if (!lead) return false;
    desk.lead.set(corrected(lead, edit));
    desk.changed();
    return true;
  }
  const found = pictureNow(reading, desk.view.state, edit);
  const pos = found ? tr.mapping.map(found.pos) : 0;
  const node = found && tr.doc.nodeAt(pos);
  if (!found || !node) return false;
  if (node.type === types.image) tr.setNodeMarkup(pos, null, { picture: corrected(node.attrs.picture as Picture, edit) });
  else {
    const pictures = (node.attrs.pictures as Picture[]).map((one, at) => (at === found.item ? corrected(one, edit) : one));
    tr.setNodeMarkup(pos, null, { ...node.attrs, pictures });
  }
  return true;
}
