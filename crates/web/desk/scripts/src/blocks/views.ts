// How blocks that are more than text look while they are edited.

import type { Node } from 'prosemirror-model';
import type { EditorView, NodeView, NodeViewConstructor } from 'prosemirror-view';
import type { Picture } from '../body/contract';
import { hostOf } from '../body/href';
import { el } from '../page/element';
import { say } from '../page/texts';
import { captionRows, thumbnail } from '../pictures/known';

/** Opens the dialog of the block at `pos`. */
export type Edit = (view: EditorView, pos: number) => void;

type Draw = (node: Node) => HTMLElement[];

function editButton(view: EditorView, getPos: () => number | undefined, edit: Edit, label: string): HTMLElement {
  const press = () => {
    const pos = getPos();
    if (pos !== undefined && view.editable) edit(view, pos);
  };
  return el('button', { type: 'button', class: 'block-edit', onclick: press }, label);
}

/** A block without text of its own: drawn from its attributes, edited in a dialog. */
function card(className: string, draw: Draw, edit: Edit): NodeViewConstructor {
  return (node, view, getPos) => {
    const dom = el('figure', { class: className, contenteditable: 'false' });
    const fill = (now: Node) => dom.replaceChildren(...draw(now), editButton(view, getPos, edit, say('edit')));
    fill(node);
    dom.addEventListener('dblclick', () => {
      const pos = getPos();
      if (pos !== undefined && view.editable) edit(view, pos);
    });
    let shown = node;
    return {
      dom,
      update(now) {
        if (now.type !== shown.type) return false;
        if (now.attrs !== shown.attrs) fill(now);
        shown = now;
        return true;
      },
      stopEvent: (event) => event.target instanceof Element && event.target.closest('button') !== null,
      ignoreMutation: () => true,
    };
  };
}

/** A block of text with one line of its own below: who speaks, where it stands. */
function signed(tag: 'blockquote' | 'div', className: string, attr: string, ask: string, inner: 'p' | 'pre', edit: Edit): NodeViewConstructor {
  return (node, view, getPos): NodeView => {
    const contentDOM = el(inner);
    const line = editButton(view, getPos, edit, '');
    const dom = el(tag, { class: className }, contentDOM, el('div', { class: 'signed', contenteditable: 'false' }, line));
    const fill = (now: Node) => {
      const text = now.attrs[attr] as string;
      line.textContent = text === '' ? say(ask) : text;
      line.classList.toggle('none', text === '');
    };
    fill(node);
    const { type } = node;
    return {
      dom,
      contentDOM,
      update(now) {
        if (now.type !== type) return false;
        fill(now);
        return true;
      },
      stopEvent: (event) => event.target instanceof Element && event.target.closest('.signed') !== null,
      ignoreMutation: (change) => change.type !== 'selection' && !contentDOM.contains(change.target),
    };
  };
}

function table(edit: Edit): NodeViewConstructor {
  return (node, view, getPos): NodeView => {
    const contentDOM = el('tbody');
    const line = editButton(view, getPos, edit, '');
    const dom = el('figure', { class: 'table-block' }, el('table', {}, contentDOM), el('figcaption', { contenteditable: 'false', class: 'signed' }, line));
    const fill = (now: Node) => {
      const caption = now.attrs.caption as string;
      dom.dataset.header = now.attrs.header ? 'yes' : 'no';
      line.textContent = caption === '' ? say('table-caption') : caption;
      line.classList.toggle('none', caption === '');
    };
    fill(node);
    return {
      dom,
      contentDOM,
      update(now) {
        if (now.type !== node.type) return false;
        fill(now);
        return true;
      },
      stopEvent: (event) => event.target instanceof Element && event.target.closest('.signed') !== null,
      ignoreMutation: (change) => change.type !== 'selection' && !contentDOM.contains(change.target),
    };
  };
}

const drawImage: Draw = (node) => {
  const picture = node.attrs.picture as Picture;
  return [thumbnail(picture), captionRows(picture)];
};

const drawGallery: Draw = (node) => {
  const pictures = node.attrs.pictures as Picture[];
  const title = node.attrs.title as string;
  const missing = pictures.some((one) => !one.credit) ? el('p', { class: 'missing' }, say('credit-missing')) : null;
  const noAlt = pictures.some((one) => !one.alt && !one.decorative) ? el('p', { class: 'missing' }, say('alt-missing')) : null;
  const heading = el('p', { class: 'block-title', dir: 'auto' }, title === '' ? say('gallery') : title);
  const strip = el('div', { class: 'strip' }, ...pictures.map((one) => thumbnail(one)));
  return [heading, strip, missing, noAlt].filter((part) => part !== null);
};

const drawEmbed: Draw = ({ attrs }) => {
  const href = attrs.href as string;
  const title = attrs.title as string;
  const source = (attrs.source as string) || hostOf(href);
  return [el('p', { class: 'block-title', dir: 'auto' }, title === '' ? href : title), el('p', { class: 'none' }, el('bdi', {}, source))];
};

export function blockViews(edit: Record<'image' | 'gallery' | 'embed' | 'quote' | 'scripture' | 'table', Edit>): Record<string, NodeViewConstructor> {
  return {
    image: card('picture-block', drawImage, edit.image),
    gallery: card('gallery-block', drawGallery, edit.gallery),
    embed: card('embed-block', drawEmbed, edit.embed),
    quote: signed('blockquote', 'quote-block', 'speaker', 'add-speaker', 'p', edit.quote),
    scripture: signed('div', 'scripture-block', 'reference', 'add-reference', 'pre', edit.scripture),
    table: table(edit.table),
  };
}
