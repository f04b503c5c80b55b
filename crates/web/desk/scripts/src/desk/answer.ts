// A form that a card opens by a link to it: the caret goes in, Escape and a sent answer lead back to the card.

import { select } from './items';

const FIELD = 'textarea, input:not([type=hidden]), select';

/** Links to a place on this page: what can be typed there gets the caret. */
function enter(event: MouseEvent): void {
  const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('[data-item] a[href^="#"]') : null;
  const place = link ? document.getElementById(link.hash.slice(1)) : null;
  // The browser goes to the place first, and shows it then.
  if (place?.matches('form')) requestAnimationFrame(() => place.querySelector<HTMLElement>(FIELD)?.focus());
  else if (place?.matches('[data-item]')) select(place);
}

/** Closes the form that is open in a card, and makes the card the selected one. */
export function leaveForm(form: Element): void {
  const item = form.closest<HTMLElement>('[data-item]');
  if (!item?.id || !form.id) return;
  if (location.hash === `#${form.id}`) location.replace(`#${item.id}`);
  select(item);
}

export function openAnswers(): void {
  document.addEventListener('click', enter);
  document.addEventListener('keydown', (event) => {
    const form = event.target instanceof Element ? event.target.closest('[data-item] form.answer') : null;
    if (!form || event.key !== 'Escape' || event.isComposing) return;
    event.preventDefault();
    leaveForm(form);
  });
}
