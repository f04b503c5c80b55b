// The dialog of a gallery: its title, and its pictures in order.

import type { EditorView } from 'prosemirror-view';
import type { Picture } from '../body/contract';
import { show } from '../page/dialog';
import { el } from '../page/element';
import { count, say } from '../page/texts';
import { describePicture, newPicture } from '../pictures/describe';
import { thumbnail } from '../pictures/known';

/** Edits the gallery at `pos`; nothing changes before «done», an empty gallery is taken away. */
export function editGallery(view: EditorView, pos: number): void {
  const node = view.state.doc.nodeAt(pos);
  if (!node) return;
  let pictures = [...(node.attrs.pictures as Picture[])];
  let keep = false;
  const title = el('input', { type: 'text', id: 'gallery-title', dir: 'auto' });
  title.value = node.attrs.title as string;
  const list = el('ol', { class: 'gallery-rows' });
  const draw = () => list.replaceChildren(...pictures.map((picture, at) => row(picture, at)));
  const move = (at: number, by: 1 | -1) => {
    const [one] = pictures.splice(at, 1);
    if (one) pictures.splice(at + by, 0, one);
    draw();
    list.children[at + by]?.querySelector<HTMLButtonElement>('button:not(:disabled)')?.focus();
  };
  const describe = async (at: number) => {
    const before = pictures[at];
    const after = before ? await describePicture(before) : null;
    if (after === 'remove') pictures = pictures.filter((_, other) => other !== at);
    else if (after) pictures[at] = after;
    draw();
  };
  const row = (picture: Picture, at: number) => {
    const button = (label: string, press: () => void, disabled = false) => el('button', { type: 'button', onclick: press, disabled }, label);
    return el(
      'li',
      {},
      thumbnail(picture),
      el('span', { dir: 'auto' }, picture.caption || count(at + 1)),
      button(say('earlier'), () => move(at, -1), at === 0),
      button(say('later'), () => move(at, 1), at === pictures.length - 1),
      button(say('edit'), () => void describe(at)),
    );
  };
  const add = () => void newPicture().then((picture) => {
    if (picture) pictures.push(picture);
    draw();
  });
  const done = () => {
    keep = true;
    dialog.close();
  };
  draw();
  const buttons = el(
    'div',
    { class: 'buttons' },
    el('button', { type: 'button', class: 'primary', onclick: done }, say('ok')),
    el('button', { type: 'button', onclick: add }, say('add-picture')),
    el('button', { type: 'button', onclick: () => dialog.close() }, say('cancel')),
  );
  const field = el('div', { class: 'field' }, el('label', { for: title.id }, say('gallery-title')), title);
  const dialog = show(el('div', { class: 'wide' }, el('h2', { id: 'dialog-title' }, say('gallery')), field, list, buttons), () => {
    const now = view.state.doc.nodeAt(pos);
    if (keep && now?.type === node.type) {
      const tr = view.state.tr;
      view.dispatch(pictures.length > 0 ? tr.setNodeMarkup(pos, null, { pictures, title: title.value.trim() }) : tr.delete(pos, pos + now.nodeSize));
    }
    view.focus();
  });
}
