// The keys of a page: `data-help="J|next;K|before"`.

import { show } from '../page/dialog';
import { el } from '../page/element';
import { say } from '../page/texts';

export function showHelp(): boolean {
  const rows = [...document.querySelectorAll<HTMLElement>('[data-help]')]
    .flatMap((one) => (one.dataset.help ?? '').split(';'))
    .map((row) => row.split('|'))
    .filter(([key, text]) => key?.trim() && text?.trim());
  if (rows.length === 0) return false;
  const list = rows.map(([key = '', text = '']) => el('div', {}, el('dt', {}, el('kbd', {}, key.trim())), el('dd', {}, text.trim())));
  const close = el('button', { type: 'button', class: 'primary', onclick: () => dialog.close() }, say('ok'));
  const content = el('div', {}, el('h2', { id: 'dialog-title' }, say('help-title')), el('dl', { class: 'keys' }, ...list), el('div', { class: 'buttons' }, close));
  const before = document.activeElement;
  const dialog = show(content, () => before instanceof HTMLElement && before.focus());
  return true;
}
