// Who else is in this story.

import { byId, el } from '../page/element';
import { say } from '../page/texts';

interface Person {
  id: number;
  name: string;
}

export function showPeople(people: unknown, me: number): void {
  const place = byId('people');
  if (!place || !Array.isArray(people)) return;
  const others = (people as Person[]).filter(({ id }, at, all) => id !== me && all.findIndex((one) => one.id === id) === at);
  place.replaceChildren(...others.map(({ name }) => chip(name)));
  place.hidden = others.length === 0;
}

/** «… يحرّر معك»: the name stands isolated in the sentence. */
function chip(name: string): HTMLElement {
  const mark = '\u0000';
  const [before = '', after = ''] = say('edits-with-you', { name: mark }).split(mark);
  return el('span', { class: 'chip with' }, before, el('bdi', {}, name), after);
}
