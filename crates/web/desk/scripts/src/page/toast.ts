// Short words at the edge of the window, for pages without a status line.

import { el } from './element';

function place(role: 'status' | 'alert'): HTMLElement {
  const known = document.querySelector<HTMLElement>(`.toasts[role="${role}"]`);
  if (known) return known;
  const made = el('div', { class: 'toasts', role });
  document.body.append(made);
  return made;
}

/** What went wrong; stays until it is closed by a click or by the next one. */
export function toast(text: string): void {
  place('alert').replaceChildren(el('p', {}, text));
}

/** What is worth a word; goes by itself. */
export function tell(text: string): void {
  const line = el('p', {}, text);
  place('alert').replaceChildren();
  place('status').replaceChildren(line);
  setTimeout(() => line.remove(), 4000);
}
