// The picture that leads the story.

import type { Picture } from '../body/contract';
import { tidyPicture } from '../body/body';
import { byId, el } from '../page/element';
import { say } from '../page/texts';
import { describePicture, newPicture } from '../pictures/describe';
import { captionRows, thumbnail } from '../pictures/known';

export interface Lead {
  get(): Picture | null;
  set(picture: Picture | null): void;
  dom: HTMLElement;
}

/** Draws the lead picture in `#lead`, or before `beside`; `changed` hears of the person's changes. */
export function mountLead(beside: HTMLElement, first: Picture | null, mayWrite: boolean, changed: () => void): Lead {
  let now = first;
  const dom = byId('lead') ?? el('div', { id: 'lead' });
  if (!dom.isConnected) beside.before(dom);
  dom.classList.remove('panel');
  const change = (picture: Picture | 'remove' | null) => {
    if (picture === null) return;
    now = picture === 'remove' ? null : picture;
    draw();
    changed();
  };
  const button = (label: string, press: () => void) => el('button', { type: 'button', class: 'block-edit', onclick: press, disabled: !mayWrite }, label);
  const draw = () => {
    const picture = now;
    if (!picture) dom.replaceChildren(button(say('choose-lead'), () => void newPicture().then(change)));
    else {
      const edit = button(say('edit'), () => void describePicture(picture).then(change));
      const other = button(say('other-picture'), () => void newPicture().then(change));
      dom.replaceChildren(el('figure', { class: 'picture-block' }, thumbnail(picture), captionRows(picture), el('div', { class: 'block-edits' }, edit, other)));
    }
  };
  draw();
  return {
    dom,
    get: () => now,
    set(picture) {
      const tidy = picture ? tidyPicture(picture) : null;
      if (JSON.stringify(tidy) === JSON.stringify(now)) return;
      now = tidy;
      draw();
    },
  };
}
