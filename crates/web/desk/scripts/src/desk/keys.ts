// Keys in lists: the same physical keys under an Arabic and a Latin layout.

import { items, neighbour, select, selected } from './items';
import { showHelp } from './help';

const TYPING = 'input:not([type=checkbox], [type=radio], [type=button], [type=submit]), textarea, select, [contenteditable="true"], dialog';

/** The Latin letter that is typed, or that stands on the same key. */
function letter(event: KeyboardEvent): string | null {
  if (/^[a-z]$/i.test(event.key)) return event.key.toLowerCase();
  return /^Key([A-Z])$/.exec(event.code)?.[1]?.toLowerCase() ?? null;
}

/** Presses what the selected item, or the page beside its items, has for a letter. */
function press(key: string): boolean {
  const item = selected() ?? (items().length === 1 ? items()[0] : null);
  const own = [...(item?.querySelectorAll<HTMLElement>('[data-key]') ?? [])];
  const beside = [...document.querySelectorAll<HTMLElement>('[data-key]')].filter((one) => !one.closest('[data-item]'));
  const button = [...own, ...beside].find((one) => one.dataset.key?.toLowerCase() === key);
  button?.click();
  return button !== undefined;
}

function open(event: KeyboardEvent): boolean {
  const target = event.target as Element;
  if (target.closest('a, button, summary, label')) return false;
  const link = selected()?.querySelector<HTMLElement>('a[data-open]');
  link?.click();
  return link !== null && link !== undefined;
}

function search(): boolean {
  const field = document.querySelector<HTMLElement>('input[type="search"]');
  field?.focus();
  return field !== null;
}

function act(event: KeyboardEvent): boolean {
  if (event.key === '?' || event.key === '؟') return showHelp();
  if (event.key === '/') return search();
  if (event.key === 'Enter') return open(event);
  const key = letter(event);
  if (key === 'j' || key === 'k') {
    const next = neighbour(key === 'j' ? 1 : -1);
    select(next);
    return next !== null;
  }
  return key !== null && press(key);
}

export function listenToKeys(): void {
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.defaultPrevented) return;
    if (event.target instanceof Element && event.target.closest(TYPING)) return;
    if (document.querySelector('dialog[open]')) return;
    if (act(event)) event.preventDefault();
  });
  document.addEventListener('focusin', (event) => {
    const item = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-item]') : null;
    if (!item || item.getAttribute('aria-current') === 'true') return;
    selected()?.removeAttribute('aria-current');
    item.setAttribute('aria-current', 'true');
  });
}
