// Findings in the page's own inputs: marked, described, and corrected as if typed.

import { control, textOf } from '../copy/fields';
import { el } from '../page/element';
import { say } from '../page/texts';
import { describe } from '../saving/problems';
import { replaceSelection } from '../typing/inputs';
import type { Edit, Finding } from './answer';
import { mirror, type Mirror } from './mirror';
import { inputRange, type Reading } from './reading';

type TextField = HTMLInputElement | HTMLTextAreaElement;

const FIELDS = ['kicker', 'headline', 'short_headline', 'deck', 'channels.telegram', 'channels.facebook', 'channels.push'] as const;
type Name = (typeof FIELDS)[number];

export const isInputField = (field: string): field is Name => (FIELDS as readonly string[]).includes(field);

export function textField(form: HTMLFormElement, name: string): TextField | null {
  const found = control(form, name);
  return found && !(found instanceof HTMLSelectElement) ? found : null;
}

export interface InputMarks {
  show(reading: Reading): void;
}

export function markInputs(form: HTMLFormElement): InputMarks {
  const mirrors = new Map<Name, Mirror>();
  for (const name of FIELDS) {
    const field = textField(form, name);
    if (field instanceof HTMLTextAreaElement) mirrors.set(name, mirror(field));
  }
  return {
    show(reading) {
      for (const name of FIELDS) {
        const field = textField(form, name);
        if (!field) continue;
        const findings = reading.findings.filter((one) => one.field === name);
        describeFindings(field, name, findings);
        const marks = findings.flatMap((finding) => {
          const range = rangeIn(reading, field, finding);
          return range ? [{ ...range, finding }] : [];
        });
        mirrors.get(name)?.show(marks);
      }
    },
  };
}

function describeFindings(field: TextField, name: string, findings: Finding[]): void {
  const id = `found-${name}`;
  document.getElementById(id)?.remove();
  describe(field, id, findings.length > 0);
  field.toggleAttribute('data-found', findings.length > 0);
  if (findings.length === 0) return;
  const text = findings.map(({ severity, found, message }) => `${say(`severity-${severity}`)}: ${found}: ${message}`).join(' ');
  (field.closest('.marked') ?? field).after(el('span', { id, class: 'hid' }, text));
}

export function rangeIn(reading: Reading, field: TextField, place: Edit | Finding) {
  const before = textOf(reading.sent.manuscript, place.field);
  return typeof before === 'string' ? inputRange(before, field.value, place) : null;
}

/** Makes the edits of one input, the last first; false when the text has changed under them. */
export function editInput(reading: Reading, field: TextField, edits: Edit[]): boolean {
  const ranges = edits.map((edit) => ({ edit, range: rangeIn(reading, field, edit) }));
  if (ranges.some(({ range }) => range === null)) return false;
  ranges.sort((a, b) => (b.range?.from ?? 0) - (a.range?.from ?? 0));
  for (const { edit, range } of ranges) {
    if (!range) continue;
    field.focus();
    field.setSelectionRange(range.from, range.to);
    replaceSelection(field, edit.text);
  }
  return true;
}
