// The contract's JSON ⇄ the editor's document.

import { Fragment, Mark as PmMark, type Node } from 'prosemirror-model';
import type { Block, Body, Inline, Mark, Picture } from './contract';
import { schema, types } from './schema';

function markIn(mark: Mark): PmMark {
  return mark.type === 'link' ? types.link.create({ href: mark.attrs.href }) : types[mark.type].create();
}

function inlinesIn(content: Inline[]): Node[] {
  const runs = content.filter((run) => run.text !== '');
  return runs.map((run) => schema.text(run.text, PmMark.setFrom((run.marks ?? []).map(markIn))));
}

const plainIn = (text: string): Node[] => (text === '' ? [] : [schema.text(text)]);

function tableIn(block: Extract<Block, { type: 'table' }>): Node {
  const columns = Math.max(1, ...block.rows.map((row) => row.length));
  const rows = (block.rows.length > 0 ? block.rows : [[]]).map((row) => {
    const cells = Array.from({ length: columns }, (_, at) => types.table_cell.create(null, inlinesIn(row[at] ?? [])));
    return types.table_row.create(null, cells);
  });
  return types.table.create({ header: block.header, caption: block.caption ?? '' }, rows);
}

export function blockIn(block: Block): Node {
  switch (block.type) {
    case 'paragraph':
      return types.paragraph.create(null, inlinesIn(block.content));
    case 'heading':
      return types.heading.create(null, inlinesIn(block.content));
    case 'quote':
      return types.quote.create({ speaker: block.speaker ?? '' }, inlinesIn(block.content));
    case 'list': {
      const items = block.content.length > 0 ? block.content : [[]];
      return types.list.create({ ordered: block.ordered }, items.map((item) => types.list_item.create(null, inlinesIn(item))));
    }
    case 'verse':
      return types.verse.create(null, plainIn(block.lines.join('\n')));
    case 'scripture':
      return types.scripture.create({ reference: block.reference ?? '' }, plainIn(block.text));
    case 'image':
      return types.image.create({ picture: tidyPicture(block.picture) });
    case 'gallery':
      return types.gallery.create({ pictures: block.pictures.map(tidyPicture), title: block.title ?? '' });
    case 'embed':
      return types.embed.create({ href: block.href, title: block.title ?? '', source: block.source ?? '' });
    case 'table':
      return tableIn(block);
  }
}

export function bodyIn(body: Body): Node {
  const blocks = body.content.map(blockIn);
  return schema.topNodeType.create(null, Fragment.from(blocks.length > 0 ? blocks : [types.paragraph.create()]));
}

function markOut(mark: PmMark): Mark {
  if (mark.type === types.link) return { type: 'link', attrs: { href: mark.attrs.href as string } };
  return { type: mark.type === types.strong ? 'strong' : 'em' };
}

function inlinesOut(node: Node): Inline[] {
  const runs: Inline[] = [];
  node.forEach((child) => {
    const run: Inline = { type: 'text', text: child.text ?? '' };
    runs.push(child.marks.length > 0 ? { ...run, marks: child.marks.map(markOut) } : run);
  });
  return runs;
}

function children<T>(node: Node, each: (child: Node) => T): T[] {
  const made: T[] = [];
  node.forEach((child) => made.push(each(child)));
  return made;
}

/** Only the keys that say something. */
function filled<T extends object>(block: T, optional: Record<string, string>): T {
  const more = Object.entries(optional).filter(([, value]) => value !== '');
  return more.length > 0 ? { ...block, ...Object.fromEntries(more) } : block;
}

/** A picture without the texts that are empty; keys always in the same order. */
export function tidyPicture(picture: Picture): Picture {
  const { media = null, caption = '', credit = '', licence = '', alt = '', decorative = false } = picture;
  const tidy: Picture = filled(media === null ? {} : { media }, { caption, credit, licence, alt });
  return decorative ? { ...tidy, decorative } : tidy;
}

function readBlock(node: Node): Block {
  const { attrs } = node;
  switch (node.type) {
    case types.heading:
      return { type: 'heading', content: inlinesOut(node) };
    case types.quote:
      return filled({ type: 'quote', content: inlinesOut(node) }, { speaker: attrs.speaker as string });
    case types.list:
      return { type: 'list', ordered: attrs.ordered as boolean, content: children(node, inlinesOut) };
    case types.verse:
      return { type: 'verse', lines: node.textContent === '' ? [] : node.textContent.split('\n') };
    case types.scripture:
      return filled({ type: 'scripture', text: node.textContent }, { reference: attrs.reference as string });
    case types.image:
      return { type: 'image', picture: attrs.picture as Picture };
    case types.gallery:
      return filled({ type: 'gallery', pictures: attrs.pictures as Picture[] }, { title: attrs.title as string });
    case types.embed:
      return filled({ type: 'embed', href: attrs.href as string }, { title: attrs.title as string, source: attrs.source as string });
    case types.table:
      return filled({ type: 'table', header: attrs.header as boolean, rows: children(node, (row) => children(row, inlinesOut)) }, { caption: attrs.caption as string });
    default:
      return { type: 'paragraph', content: inlinesOut(node) };
  }
}

/** Nodes never change, so what was made of one is kept: a keystroke converts one block. */
const made = new WeakMap<Node, Block>();

export function blockOut(node: Node): Block {
  const known = made.get(node);
  if (known) return known;
  const block = readBlock(node);
  made.set(node, block);
  return block;
}

const isEmptyParagraph = (node: Node | null | undefined): boolean => node?.type === types.paragraph && node.content.size === 0;

/** The document as the contract's body; empty paragraphs at its end are only a place to type in. */
export function bodyOut(doc: Node): Body {
  let end = doc.childCount;
  while (end > 0 && isEmptyParagraph(doc.maybeChild(end - 1))) end -= 1;
  const content: Block[] = [];
  for (let at = 0; at < end; at += 1) content.push(blockOut(doc.child(at)));
  return { type: 'doc', content };
}
