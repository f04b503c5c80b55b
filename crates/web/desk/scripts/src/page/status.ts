// The line that says how the copy stands. A screen reader hears it only when it changes.

import { byId, el } from './element';

export type Tone = 'calm' | 'busy' | 'warn' | 'alert';

export interface Offer {
  label: string;
  act: () => void;
}

const standing = byId('status');

/** How the copy stands now; stays until something else is said. */
export function tell(text: string, tone: Tone = 'calm'): void {
  if (!standing) return;
  standing.dataset.tone = tone;
  if (standing.textContent !== text) standing.textContent = text;
}

function place(): HTMLElement {
  const known = byId('notices');
  if (known) return known;
  const made = el('div', { id: 'notices', role: 'status' });
  const anchor = byId('toolbar') ?? byId('manuscript');
  anchor?.before(made);
  return made;
}

/** A note with offers, closed by the person or by its maker. One note a name. */
export function notice(name: string, text: string, offers: (Offer | HTMLElement)[] = [], tone: Tone = 'warn'): () => void {
  const note = el('div', { class: 'notice', 'data-notice': name, 'data-tone': tone }, el('p', {}, text));
  const close = () => note.remove();
  const buttons = offers.map((offer) =>
    offer instanceof HTMLElement ? offer : el('button', { type: 'button', onclick: () => { close(); offer.act(); } }, offer.label));
  note.append(...buttons);
  withdraw(name);
  place().append(note);
  return close;
}

/** Takes the note `name` away, if it is there. */
export function withdraw(name: string): void {
  document.querySelector(`[data-notice="${name}"]`)?.remove();
}
