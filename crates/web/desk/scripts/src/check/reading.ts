// One answer of المدقّق together with what it was asked about, so that its places can be found later.

import type { EditorState } from 'prosemirror-state';
import type { Picture } from '../body/contract';
import { types } from '../body/schema';
import type { Sent } from '../copy/copy';
import type { Finding, Place } from './answer';
import { blockStart, rangeOf, shift, type Range } from './place';

export const PICTURE_FIELDS = ['caption', 'alt', 'credit'] as const;
export type PictureField = (typeof PICTURE_FIELDS)[number];
export const isPictureField = (field: string): field is PictureField => (PICTURE_FIELDS as readonly string[]).includes(field);

export interface Reading {
  sent: Sent;
  findings: Finding[];
}

/** The range of a place in the body now; `null` when what stood there has changed. */
export function rangeNow(reading: Reading, state: EditorState, place: Place): Range | null {
  const { doc, mapping } = reading.sent.since;
  const then = rangeOf(doc, place);
  if (!then) return null;
  const now = { from: mapping.map(then.from, 1), to: mapping.map(then.to, -1) };
  if (now.to < now.from) return null;
  return doc.textBetween(then.from, then.to) === state.doc.textBetween(now.from, now.to) ? now : null;
}

/** The range of a place in an input now; `null` when what stood there has changed. */
export function inputRange(before: string, now: string, place: Place): Range | null {
  const from = shift(before, now, place.start, 'start');
  const to = shift(before, now, place.end, 'end');
  return now.slice(from, to) === before.slice(place.start, place.end) ? { from, to } : null;
}

/** Where the picture or gallery of a place stands now. */
export function pictureNow(reading: Reading, state: EditorState, place: Place): { pos: number; picture: Picture; item: number } | null {
  if (!isPictureField(place.field) || typeof place.block !== 'number') return null;
  const then = blockStart(reading.sent.since.doc, place.block);
  if (!then) return null;
  const pos = reading.sent.since.mapping.map(then.pos, 1);
  const node = state.doc.nodeAt(pos);
  const item = place.item ?? 0;
  if (node?.type === types.image) return { pos, picture: node.attrs.picture as Picture, item: 0 };
  const picture = node?.type === types.gallery ? (node.attrs.pictures as Picture[])[item] : undefined;
  return picture ? { pos, picture, item } : null;
}
