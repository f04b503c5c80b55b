// Exactly the blocks and inlines that a story can hold.

import { Schema, type DOMOutputSpec, type NodeSpec, type MarkSpec } from 'prosemirror-model';
import type { Picture } from './contract';
import { parseHref } from './href';

const WORDS = 'text*';

const textBlock = (tag: string, more: Partial<NodeSpec> = {}): NodeSpec => ({
  group: 'block',
  content: WORDS,
  parseDOM: [{ tag }],
  toDOM: (): DOMOutputSpec => [tag, 0],
  ...more,
});

/** Kept as it stands: no marks, no smart typing, line breaks inside. */
const asItStands = { code: true, marks: '', whitespace: 'pre', defining: true } satisfies Partial<NodeSpec>;

function parseJson<T>(dom: HTMLElement, name: string, fits: (value: T) => boolean): T | null {
  try {
    const value = JSON.parse(dom.getAttribute(name) ?? 'null') as T;
    return value !== null && fits(value) ? value : null;
  } catch {
    return null;
  }
}

const isPicture = (value: Picture): boolean => typeof value === 'object' && (value.media == null || Number.isSafeInteger(value.media));

const nodes: Record<string, NodeSpec> = {
  doc: { content: 'block+' },
  paragraph: textBlock('p'),
  heading: textBlock('h2', { defining: true, parseDOM: ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((tag) => ({ tag })) }),
  quote: textBlock('blockquote', {
    defining: true,
    attrs: { speaker: { default: '' } },
    parseDOM: [{ tag: 'blockquote', getAttrs: (dom) => ({ speaker: dom.getAttribute('data-speaker') ?? '' }) }],
    toDOM: (node) => ['blockquote', node.attrs.speaker ? { 'data-speaker': node.attrs.speaker as string } : {}, 0],
  }),
  list: {
    group: 'block',
    content: 'list_item+',
    attrs: { ordered: { default: false } },
    parseDOM: [{ tag: 'ul' }, { tag: 'ol', attrs: { ordered: true } }],
    toDOM: (node) => [node.attrs.ordered ? 'ol' : 'ul', 0],
  },
  list_item: { content: WORDS, defining: true, parseDOM: [{ tag: 'li' }], toDOM: () => ['li', 0] },
  verse: textBlock('pre', { ...asItStands, parseDOM: [{ tag: 'pre.verse', preserveWhitespace: 'full' }], toDOM: () => ['pre', { class: 'verse' }, 0] }),
  scripture: textBlock('pre', {
    ...asItStands,
    attrs: { reference: { default: '' } },
    parseDOM: [{ tag: 'pre.scripture', preserveWhitespace: 'full', getAttrs: (dom) => ({ reference: dom.getAttribute('data-reference') ?? '' }) }],
    toDOM: (node) => ['pre', { class: 'scripture', 'data-reference': node.attrs.reference as string }, 0],
  }),
  image: {
    group: 'block',
    atom: true,
    draggable: true,
    attrs: { picture: {} },
    parseDOM: [{ tag: 'figure[data-picture]', getAttrs: (dom) => { const picture = parseJson(dom, 'data-picture', isPicture); return picture ? { picture } : false; } }],
    toDOM: (node) => ['figure', { 'data-picture': JSON.stringify(node.attrs.picture) }],
  },
  gallery: {
    group: 'block',
    atom: true,
    draggable: true,
    attrs: { pictures: { default: [] }, title: { default: '' } },
    parseDOM: [{
      tag: 'figure[data-gallery]',
      getAttrs: (dom) => {
        const pictures = parseJson<Picture[]>(dom, 'data-gallery', (list) => Array.isArray(list) && list.every(isPicture));
        return pictures ? { pictures, title: dom.getAttribute('data-title') ?? '' } : false;
      },
    }],
    toDOM: (node) => ['figure', { 'data-gallery': JSON.stringify(node.attrs.pictures), 'data-title': node.attrs.title as string }],
  },
  embed: {
    group: 'block',
    atom: true,
    draggable: true,
    attrs: { href: {}, title: { default: '' }, source: { default: '' } },
    parseDOM: [{
      tag: 'a[data-embed]',
      priority: 60,
      getAttrs: (dom) => {
        const href = parseHref(dom.getAttribute('href') ?? '');
        return href ? { href, title: dom.getAttribute('data-title') ?? '', source: dom.getAttribute('data-source') ?? '' } : false;
      },
    }],
    toDOM: ({ attrs }) => ['a', { 'data-embed': '', href: attrs.href as string, 'data-title': attrs.title as string, 'data-source': attrs.source as string }],
  },
  table: {
    group: 'block',
    content: 'table_row+',
    isolating: true,
    attrs: { header: { default: true }, caption: { default: '' } },
    parseDOM: [{ tag: 'table', getAttrs: (dom) => ({ header: dom.getAttribute('data-header') !== 'no', caption: dom.getAttribute('data-caption') ?? '' }) }],
    toDOM: ({ attrs }) => ['table', { 'data-header': attrs.header ? 'yes' : 'no', 'data-caption': attrs.caption as string }, ['tbody', 0]],
  },
  table_row: { content: 'table_cell+', parseDOM: [{ tag: 'tr' }], toDOM: () => ['tr', 0] },
  table_cell: { content: WORDS, isolating: true, parseDOM: [{ tag: 'td' }, { tag: 'th' }], toDOM: () => ['td', 0] },
  text: {},
};

const marks: Record<string, MarkSpec> = {
  strong: { parseDOM: [{ tag: 'strong' }, { tag: 'b' }], toDOM: () => ['strong', 0] },
  em: { parseDOM: [{ tag: 'em' }, { tag: 'i' }], toDOM: () => ['em', 0] },
  link: {
    attrs: { href: {} },
    inclusive: false,
    parseDOM: [{ tag: 'a[href]', getAttrs: (dom) => { const href = parseHref(dom.getAttribute('href') ?? ''); return href ? { href } : false; } }],
    toDOM: (mark) => ['a', { href: mark.attrs.href as string }, 0],
  },
};

export const schema = new Schema({ nodes, marks });

const type = (name: string) => {
  const found = schema.nodes[name];
  if (!found) throw new Error(name);
  return found;
};
const mark = (name: string) => {
  const found = schema.marks[name];
  if (!found) throw new Error(name);
  return found;
};

/** The node and mark types by name, so that a misspelt one does not compile. */
export const types = {
  paragraph: type('paragraph'),
  heading: type('heading'),
  quote: type('quote'),
  list: type('list'),
  list_item: type('list_item'),
  verse: type('verse'),
  scripture: type('scripture'),
  image: type('image'),
  gallery: type('gallery'),
  embed: type('embed'),
  table: type('table'),
  table_row: type('table_row'),
  table_cell: type('table_cell'),
  strong: mark('strong'),
  em: mark('em'),
  link: mark('link'),
};
