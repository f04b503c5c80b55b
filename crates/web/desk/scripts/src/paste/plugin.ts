// Pasting and dropping into the body.

import { DOMParser as SchemaParser, Fragment, Slice, type Node } from 'prosemirror-model';
import type { EditorProps, EditorView } from 'prosemirror-view';
import { blockIn } from '../body/body';
import type { Block } from '../body/contract';
import { parseHref } from '../body/href';
import { schema, types } from '../body/schema';
import { notice } from '../page/status';
import { say } from '../page/texts';
import { blocksOfText } from './plain';
import { readBlocks, type Dropped } from './read';
import { disarm } from './style';

const sliceOf = (blocks: Block[]): Slice => Slice.maxOpen(Fragment.from(blocks.map(blockIn)));

function tellDropped({ pictures, links }: Dropped): void {
  const key = pictures && links ? 'pictures-and-links-dropped' : pictures ? 'pictures-dropped' : links ? 'links-dropped' : null;
  if (key) notice('pasted', say(key), [{ label: say('ok'), act: () => undefined }]);
}

/** What was copied in an editor like this one is read by the schema, anything else by its looks. */
class PasteParser extends SchemaParser {
  override parseSlice(dom: globalThis.Node, options?: Parameters<SchemaParser['parseSlice']>[1]): Slice {
    if (dom instanceof Element && dom.querySelector('[data-pm-slice]')) return super.parseSlice(dom, options);
    const { blocks, dropped } = readBlocks(dom);
    tellDropped(dropped);
    return sliceOf(blocks);
  }
}

const parser = new PasteParser(schema, SchemaParser.fromSchema(schema).rules);

/** In a cell or an item of a list everything becomes one line. */
function inOneLine(slice: Slice): Slice {
  const runs: Node[] = [];
  slice.content.descendants((node) => {
    if (node.isTextblock && runs.length > 0 && node.content.size > 0) runs.push(schema.text(' '));
    if (node.isText) runs.push(node);
    return true;
  });
  return new Slice(Fragment.from(runs), 0, 0);
}

/** An address pasted over words makes them a link. */
function linkWords(view: EditorView, event: ClipboardEvent): boolean {
  const { from, to, empty, $from, $to } = view.state.selection;
  const href = parseHref(event.clipboardData?.getData('text/plain') ?? '');
  if (!href || href.startsWith('/') || empty || !$from.sameParent($to) || $from.parent.type.spec.code) return false;
  view.dispatch(view.state.tr.addMark(from, to, types.link.create({ href })));
  return true;
}

const hasOnlyFiles = (data: DataTransfer | null): boolean => data !== null && data.files.length > 0 && !data.types.includes('text/html') && !data.types.includes('text/plain');

export function pasting(): Partial<EditorProps> {
  return {
    clipboardParser: parser,
    transformPastedHTML: disarm,
    clipboardTextParser: (text) => sliceOf(blocksOfText(text)),
    transformPasted: (slice, view) => ([types.table_cell, types.list_item].includes(view.state.selection.$from.parent.type) && isTextOnly(slice) ? inOneLine(slice) : slice),
    handlePaste(view, event) {
      if (!hasOnlyFiles(event.clipboardData)) return linkWords(view, event);
      tellDropped({ pictures: true, links: false });
      return true;
    },
    handleDrop(_, event) {
      if (!hasOnlyFiles(event.dataTransfer)) return false;
      tellDropped({ pictures: true, links: false });
      return true;
    },
  };
}

/** Items copied inside a list stay items. */
const isTextOnly = (slice: Slice): boolean => slice.content.firstChild?.type !== types.list && slice.content.firstChild?.type !== types.list_item;
