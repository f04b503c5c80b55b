// The form's own inputs ⇄ the fields of the manuscript. What has no input keeps its value.

import type { Manuscript } from '../body/contract';
import { linesOf, readBylines, writeBylines } from './lines';

export type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

const PLAIN = ['kicker', 'headline', 'short_headline', 'deck', 'slugline', 'section', 'dateline', 'ednote'] as const;
const LISTS = ['topics', 'sources'] as const;

export function control(form: HTMLFormElement, name: string): Control | null {
  const found = form.elements.namedItem(name);
  const one = found instanceof RadioNodeList ? [...found].find((each) => !(each instanceof HTMLInputElement && each.type === 'hidden')) : found;
  return one instanceof HTMLInputElement || one instanceof HTMLTextAreaElement || one instanceof HTMLSelectElement ? one : null;
}

/** The text of a field of one text, or of a channel. */
export function textOf(manuscript: Manuscript, field: string): unknown {
  const channel = /^channels\.(\w+)$/.exec(field)?.[1];
  return channel === undefined ? manuscript[field as keyof Manuscript] : manuscript.channels[channel];
}

/** A check box may have a hidden partner of the same name for the form without script. */
function isChecked(form: HTMLFormElement, name: string, before: boolean): boolean {
  const one = control(form, name);
  if (one instanceof HTMLInputElement && one.type === 'checkbox') return one.checked;
  return one ? one.value !== 'no' && one.value !== 'false' && one.value !== '0' : before;
}

/** `before` with what the inputs hold now. */
export function readFields(form: HTMLFormElement, before: Manuscript): Manuscript {
  const read: Manuscript = { ...before, channels: { ...before.channels } };
  for (const name of PLAIN) read[name] = control(form, name)?.value ?? before[name];
  for (const name of LISTS) {
    const input = control(form, name);
    if (input) read[name] = linesOf(input.value);
  }
  const bylines = control(form, 'bylines');
  if (bylines) read.bylines = readBylines(bylines.value);
  const urgency = Number.parseInt(control(form, 'urgency')?.value ?? '', 10);
  if (urgency >= 1 && urgency <= 9) read.urgency = urgency;
  read.comments = isChecked(form, 'comments', before.comments);
  for (const one of form.querySelectorAll<Control>('[name^="channels."]')) read.channels[one.name.slice('channels.'.length)] = one.value;
  return read;
}

/** Sets a value only where it differs, so that the caret of an input stays. */
function set(one: Control | null, value: string): void {
  if (!one || one.value === value) return;
  one.value = value;
  one.dispatchEvent(new Event('written', { bubbles: true }));
}

export function writeFields(form: HTMLFormElement, manuscript: Manuscript): void {
  const now = readFields(form, manuscript);
  const differs = (name: keyof Manuscript) => JSON.stringify(now[name]) !== JSON.stringify(manuscript[name]);
  for (const name of PLAIN) set(control(form, name), manuscript[name]);
  for (const name of LISTS) if (differs(name)) set(control(form, name), manuscript[name].join('\n'));
  if (differs('bylines')) set(control(form, 'bylines'), writeBylines(manuscript.bylines));
  set(control(form, 'urgency'), String(manuscript.urgency));
  const comments = control(form, 'comments');
  if (comments instanceof HTMLInputElement && comments.type === 'checkbox') comments.checked = manuscript.comments;
  for (const [name, text] of Object.entries(manuscript.channels)) set(control(form, `channels.${name}`), text);
}
