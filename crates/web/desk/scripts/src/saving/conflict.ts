// The conflict as a person sees it: paragraph by paragraph, mine beside theirs, a choice each.

import type { Manuscript } from '../body/contract';
import { byId, el } from '../page/element';
import { fieldName, say } from '../page/texts';
import type { Conflict, Row } from './answer';
import { resolve, type Choice } from './resolve';

const CHOICES: Choice[] = ['mine', 'theirs', 'both'];

function place(): HTMLElement {
  const known = byId('conflict');
  if (known) return known;
  const made = el('section', { id: 'conflict' });
  byId('manuscript')?.before(made);
  return made;
}

function choiceInputs(at: number, row: Row): HTMLElement {
  const label = row.place === 'block' ? say('paragraph-choice') : say('field-choice', { field: fieldName(row.place) });
  const inputs = CHOICES.map((choice) => {
    const id = `choice-${at}-${choice}`;
    const input = el('input', { type: 'radio', id, name: `choice-${at}`, value: choice, checked: choice === 'mine' });
    return el('span', {}, input, el('label', { for: id }, say(`keep-${choice}`)));
  });
  return el('fieldset', { class: 'choices' }, el('legend', {}, label), ...inputs);
}

function side(title: string, text: string | null): HTMLElement {
  const words = text === null || text === '' ? el('p', { class: 'none' }, say('taken-away')) : el('p', { dir: 'auto' }, text);
  return el('div', { class: 'side' }, el('h3', {}, title), words);
}

/**
 * Asks; answers with the manuscript to save on the new head, or `null` for «later». `mine` is what
 * was sent.
 */
export function askConflict(conflict: Conflict, mine: Manuscript): Promise<Manuscript | null> {
  const home = place();
  const rows = conflict.rows.map((row, at) =>
    el(
      'li',
      {},
      el('div', { class: 'sides' }, side(say('mine'), row.mine), side(conflict.by === '' ? say('theirs-saved') : say('theirs', { name: conflict.by }), row.theirs)),
      el('details', {}, el('summary', {}, say('before-both')), el('p', { dir: 'auto' }, row.base ?? '')),
      choiceInputs(at, row),
    ));
  return new Promise((decided) => {
    const end = (answer: Manuscript | null) => {
      home.replaceChildren();
      home.hidden = true;
      decided(answer);
    };
    const choices = (): Choice[] => rows.map((row) => (row.querySelector<HTMLInputElement>('input:checked')?.value ?? 'mine') as Choice);
    const submit = (event: Event) => {
      event.preventDefault();
      end(resolve(conflict, mine, choices()));
    };
    const title = el('h2', { tabindex: -1 }, conflict.by === '' ? say('conflict-title-self') : say('conflict-title', { name: conflict.by }));
    const buttons = el('div', { class: 'buttons' }, el('button', { type: 'submit', class: 'primary' }, say('save-choice')), el('button', { type: 'button', onclick: () => end(null) }, say('decide-later')));
    home.replaceChildren(el('form', { class: 'conflict', onsubmit: submit }, title, el('p', {}, say('conflict-help')), el('ol', {}, ...rows), buttons));
    home.hidden = false;
    title.focus();
    home.scrollIntoView({ block: 'start' });
  });
}
