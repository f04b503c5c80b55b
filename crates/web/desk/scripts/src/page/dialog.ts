// A question in a <dialog>: labelled fields, one answer.

import { el } from './element';
import { say } from './texts';

export interface Field {
  name: string;
  label: string;
  value?: string | boolean;
  kind?: 'text' | 'url' | 'long' | 'check';
  hint?: string;
  required?: boolean;
  /** What is wrong with a value, or nothing. */
  check?: (value: string) => string | null;
}

export type Values = Record<string, string | boolean>;

export interface Question {
  title: string;
  fields: Field[];
  submit?: string;
  /** Text of a second button that answers `'remove'`. */
  remove?: string;
  /** Stands above the fields. */
  above?: Node;
}

type Control = HTMLInputElement | HTMLTextAreaElement;

let serial = 0;

function row(field: Field): { row: HTMLElement; control: Control; problem: HTMLElement } {
  const id = `field-${(serial += 1)}`;
  const control: Control = field.kind === 'long' ? el('textarea', { id, rows: 3 }) : el('input', { id, type: field.kind === 'check' ? 'checkbox' : 'text' });
  if (control instanceof HTMLInputElement && field.kind === 'check') control.checked = field.value === true;
  else control.value = typeof field.value === 'string' ? field.value : '';
  if (field.kind === 'url') control.dir = 'ltr';
  else if (field.kind !== 'check') control.dir = 'auto';
  control.required = field.required === true;
  const problem = el('p', { class: 'wrong', id: `${id}-problem`, hidden: true });
  control.setAttribute('aria-describedby', problem.id);
  const label = el('label', { for: id }, field.label);
  const parts = field.kind === 'check' ? [control, label] : [label, control];
  const hint = field.hint ? el('p', { class: 'help' }, field.hint) : null;
  return { row: el('div', { class: field.kind === 'check' ? 'field check' : 'field' }, ...parts, hint, problem), control, problem };
}

const valueOf = (control: Control): string | boolean =>
  control instanceof HTMLInputElement && control.type === 'checkbox' ? control.checked : control.value.trim();

/** Opens the dialog; `null` when the person went away, `'remove'` for the second button. */
export function ask(question: Question): Promise<Values | 'remove' | null> {
  const rows = question.fields.map((field) => ({ field, ...row(field) }));
  const before = document.activeElement;
  return new Promise((resolve) => {
    let answer: Values | 'remove' | null = null;
    const close = (value: typeof answer) => {
      answer = value;
      dialog.close();
    };
    const submit = (event: Event) => {
      event.preventDefault();
      const wrong = rows.filter(({ field, control, problem }) => !accept(field, control, problem));
      if (wrong[0]) wrong[0].control.focus();
      else close(Object.fromEntries(rows.map(({ field, control }) => [field.name, valueOf(control)])));
    };
    const form = el(
      'form',
      { method: 'dialog', novalidate: true, onsubmit: submit },
      el('h2', { id: 'dialog-title' }, question.title),
      question.above ?? null,
      ...rows.map((made) => made.row),
      el(
        'div',
        { class: 'buttons' },
        el('button', { type: 'submit', class: 'primary' }, question.submit ?? say('ok')),
        el('button', { type: 'button', onclick: () => close(null) }, say('cancel')),
        question.remove ? el('button', { type: 'button', class: 'danger', onclick: () => close('remove') }, question.remove) : null,
      ),
    );
    const dialog = show(form, () => {
      if (before instanceof HTMLElement) before.focus();
      resolve(answer);
    });
    rows[0]?.control.focus();
  });
}

function accept(field: Field, control: Control, problem: HTMLElement): boolean {
  const value = valueOf(control);
  const text = typeof value === 'string' ? value : '';
  const wrong = field.required && text === '' ? say('field-required') : text !== '' ? (field.check?.(text) ?? null) : null;
  problem.textContent = wrong ?? '';
  problem.hidden = wrong === null;
  control.setAttribute('aria-invalid', String(wrong !== null));
  return wrong === null;
}

export interface Shown {
  close(): void;
}

/**
 * Shows `content` as a modal dialog that is taken away when it closes. `closed` is called once, and at
 * once after `close`: the browser's own event comes later, and keys typed before it would be lost.
 */
export function show(content: HTMLElement, closed: () => void): Shown {
  const dialog = el('dialog', { class: 'desk-dialog', 'aria-labelledby': 'dialog-title' }, content);
  const end = () => {
    if (!dialog.isConnected) return;
    if (dialog.open) dialog.close();
    dialog.remove();
    closed();
  };
  dialog.addEventListener('close', end);
  document.body.append(dialog);
  dialog.showModal();
  return { close: end };
}
