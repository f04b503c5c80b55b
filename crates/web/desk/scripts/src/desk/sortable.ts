// Places on a page, set by dragging or by keys. The form's own numbers are what is sent.

import { el } from '../page/element';
import { count, say } from '../page/texts';
import { tell } from '../page/toast';

const rows = (list: Element): HTMLElement[] => [...list.querySelectorAll<HTMLElement>(':scope > [data-item]')];

/** Writes the order into the numbers of the form. */
function number(list: Element): void {
  rows(list).forEach((row, at) => {
    const field = row.querySelector<HTMLInputElement>('input[data-place], input.place, input[type=number], input[name^=place]');
    // A place that fills itself is not set by hand.
    if (field && !field.readOnly) field.value = String(at + 1);
  });
  list.dispatchEvent(new Event('change', { bubbles: true }));
}

function move(list: Element, row: HTMLElement, to: number): void {
  const all = rows(list);
  const from = all.indexOf(row);
  const at = Math.max(0, Math.min(all.length - 1, to));
  if (at === from) return;
  const beside = all[at];
  if (at > from) beside?.after(row);
  else beside?.before(row);
  number(list);
}

function grip(list: Element, row: HTMLElement): HTMLElement {
  const handle = el('button', { type: 'button', class: 'grip', 'aria-label': say('move'), title: say('move-hint') }, '⠿');
  handle.addEventListener('keydown', (event) => {
    const at = rows(list).indexOf(row);
    const to = { ArrowUp: at - 1, ArrowDown: at + 1, Home: 0, End: rows(list).length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    move(list, row, to);
    handle.focus();
    tell(`${say('moved-to')} ${count(rows(list).indexOf(row) + 1)}`);
  });
  handle.addEventListener('pointerdown', (event) => drag(list, row, handle, event));
  return handle;
}

function drag(list: Element, row: HTMLElement, handle: HTMLElement, start: PointerEvent): void {
  if (start.button !== 0) return;
  start.preventDefault();
  handle.focus();
  handle.setPointerCapture(start.pointerId);
  row.classList.add('lifted');
  const follow = (event: PointerEvent) => {
    const others = rows(list).filter((one) => one !== row);
    const next = others.find((one) => {
      const box = one.getBoundingClientRect();
      return event.clientY < box.top + box.height / 2;
    });
    if (next && next.previousElementSibling !== row) next.before(row);
    else if (!next && others.at(-1) && list.lastElementChild !== row) others.at(-1)?.after(row);
    // Moving an element in the tree lets go of the pointer.
    if (!handle.hasPointerCapture(event.pointerId)) handle.setPointerCapture(event.pointerId);
  };
  const drop = () => {
    handle.removeEventListener('pointermove', follow);
    removeEventListener('pointerup', drop);
    removeEventListener('pointercancel', drop);
    row.classList.remove('lifted');
    number(list);
  };
  handle.addEventListener('pointermove', follow);
  addEventListener('pointerup', drop);
  addEventListener('pointercancel', drop);
}

export function makeSortable(): void {
  for (const list of document.querySelectorAll('[data-sortable]')) for (const row of rows(list)) row.prepend(grip(list, row));
}
