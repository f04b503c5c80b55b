// Somebody's markup → known blocks. What is not known gives only its words.

import type { Block, Inline } from '../body/contract';
import { BARE, Lines, tidyRuns, type Marks } from './inline';
import { readPastedHref } from './links';
import { boldness, isHidden, slant, styleOf } from './style';
import { readTable } from './table';
import { wordItem } from './word';

/** What had to be left out. */
export interface Dropped {
  pictures: boolean;
  links: boolean;
}

const NOTHING = new Set(['SCRIPT', 'STYLE', 'HEAD', 'META', 'LINK', 'TITLE', 'NOSCRIPT', 'TEMPLATE', 'OBJECT', 'IFRAME', 'BUTTON', 'INPUT', 'SELECT', 'TEXTAREA', 'AUDIO', 'CANVAS', 'XML', 'O:P', 'FIGCAPTION', 'NAV']);
const PICTURES = new Set(['IMG', 'PICTURE', 'VIDEO', 'SVG', 'V:SHAPE', 'V:IMAGEDATA']);
const BLOCKS = new Set(['P', 'DIV', 'SECTION', 'ARTICLE', 'MAIN', 'HEADER', 'FOOTER', 'ASIDE', 'FIGURE', 'ADDRESS', 'DL', 'DT', 'DD', 'LI', 'TR', 'TD', 'TH', 'TBODY', 'THEAD', 'TABLE', 'HR', 'CENTER', 'FORM', 'FIELDSET', 'DETAILS', 'SUMMARY']);

export class Reader {
  readonly blocks: Block[] = [];
  private lines = new Lines();

  constructor(readonly dropped: Dropped) {}

  /** Ends the paragraph that is open. */
  flush(): void {
    for (const content of this.lines.take()) this.blocks.push({ type: 'paragraph', content });
  }

  read(node: Node, marks: Marks = BARE): void {
    if (node.nodeType === 3) this.lines.add(this.text(node), marks);
    if (!(node instanceof Element)) return void (node.nodeType === 11 && this.children(node, marks));
    const style = styleOf(node);
    const tag = node.tagName.toUpperCase();
    if (NOTHING.has(tag) || isHidden(node, style)) return;
    if (PICTURES.has(tag)) this.dropped.pictures = true;
    else if (tag === 'BR') this.lines.break();
    else if (!this.block(node, tag)) this.inside(node, tag, this.marks(node, style, marks));
  }

  /** The words of an element in one line, with their marks. */
  line(element: Element, marks: Marks = BARE, skip?: Set<Element>): Inline[] {
    const inner = new Reader(this.dropped);
    for (const child of element.childNodes) if (!(child instanceof Element && skip?.has(child))) inner.read(child, marks);
    inner.flush();
    return tidyRuns(inner.blocks.flatMap(wordsOf).flatMap((runs, at): Inline[] => (at === 0 ? runs : [{ type: 'text', text: ' ' }, ...runs])));
  }

  /** Text in `<pre>` keeps its lines. */
  private text(node: Node): string {
    const text = node.nodeValue ?? '';
    if (!node.parentElement?.closest('pre')) return text.replace(/[\t\n\r\f ]+/g, ' ');
    text.split('\n').slice(0, -1).forEach((line) => {
      this.lines.add(line, BARE);
      this.lines.break();
    });
    return text.slice(text.lastIndexOf('\n') + 1);
  }

  private children(node: Node, marks: Marks): void {
    for (const child of node.childNodes) this.read(child, marks);
  }

  private inside(element: Element, tag: string, marks: Marks): void {
    const isBlock = BLOCKS.has(tag) || tag === 'PRE';
    if (isBlock) this.flush();
    this.children(element, marks);
    if (isBlock) this.flush();
  }

  private marks(element: Element, style: Map<string, string>, marks: Marks): Marks {
    const strong = boldness(element, style) ?? marks.strong;
    const em = slant(element, style) ?? marks.em;
    if (element.tagName !== 'A') return { ...marks, strong, em };
    const pasted = readPastedHref(element.getAttribute('href') ?? '');
    if (pasted.kind === 'refused') this.dropped.links = true;
    return { strong, em, href: pasted.kind === 'link' ? pasted.href : marks.href };
  }

  /** A block of a kind of its own; false when the element is none. */
  private block(element: Element, tag: string): boolean {
    const item = wordItem(element);
    if (item) this.item(this.line(element, BARE, item.markers), item.ordered);
    else if (/^H[1-6]$/.test(tag)) this.push({ type: 'heading', content: plainBold(this.line(element)) });
    else if (tag === 'BLOCKQUOTE') this.quote(element);
    else if (tag === 'UL' || tag === 'OL') this.list(element, tag === 'OL');
    else if (tag === 'TABLE') {
      const table = readTable(element, this);
      if (!table) return false;
      this.push(table);
    } else return false;
    return true;
  }

  private push(block: Block): void {
    this.flush();
    if (!('content' in block) || block.content.length > 0) this.blocks.push(block);
  }

  private item(content: Inline[], ordered: boolean): void {
    this.flush();
    const last = this.blocks.at(-1);
    if (content.length === 0) return;
    if (last?.type === 'list' && last.ordered === ordered) last.content.push(content);
    else this.blocks.push({ type: 'list', ordered, content: [content] });
  }

  /** Lists inside of items become items after them. */
  private list(element: Element, ordered: boolean): void {
    this.flush();
    const items = [...element.querySelectorAll('li')];
    const content = items.map((item) => this.line(item, BARE, new Set(item.querySelectorAll('ul, ol')))).filter((runs) => runs.length > 0);
    // A list stands by itself even behind another one.
    if (content.length > 0) this.blocks.push({ type: 'list', ordered, content });
  }

  private quote(element: Element): void {
    this.flush();
    const sign = element.querySelector('cite, footer');
    const inner = new Reader(this.dropped);
    for (const child of element.childNodes) if (child !== sign) inner.read(child);
    inner.flush();
    const speaker = sign ? this.line(sign).map((run) => run.text).join('').replace(/^[—–-]\s*/, '') : '';
    const words = inner.blocks.flatMap(wordsOf).filter((runs) => runs.length > 0);
    words.forEach((content, at) => this.blocks.push(speaker && at === words.length - 1 ? { type: 'quote', content, speaker } : { type: 'quote', content }));
  }
}

/** The lines of words of a block. */
function wordsOf(block: Block): Inline[][] {
  if (block.type === 'list') return block.content;
  if (block.type === 'table') return block.rows.flat();
  return block.type === 'paragraph' || block.type === 'heading' || block.type === 'quote' ? [block.content] : [];
}

/** A heading is bold by itself. */
function plainBold(runs: Inline[]): Inline[] {
  return tidyRuns(runs.map((run) => {
    const marks = (run.marks ?? []).filter((mark) => mark.type === 'link');
    return marks.length > 0 ? { ...run, marks } : { type: 'text', text: run.text };
  }));
}

export function readBlocks(root: Node): { blocks: Block[]; dropped: Dropped } {
  const dropped = { pictures: false, links: false };
  const reader = new Reader(dropped);
  reader.read(root);
  reader.flush();
  return { blocks: reader.blocks, dropped };
}
