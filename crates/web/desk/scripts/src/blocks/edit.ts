// The dialogs of the blocks, and of links.

import type { Attrs, Node } from 'prosemirror-model';
import { TextSelection } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import type { Picture } from '../body/contract';
import { hostOf, readTypedHref } from '../body/href';
import { types } from '../body/schema';
import { ask, type Field, type Values } from '../page/dialog';
import { say } from '../page/texts';
import { describePicture, newPicture } from '../pictures/describe';
import { editGallery } from './gallery';
import { insertBlock } from './commands';
import type { Edit } from './views';

/** A merge may have moved the block while the dialog was open: another kind of block is left alone. */
function setAttrs(view: EditorView, pos: number, attrs: Attrs, before: Node): void {
  const node = view.state.doc.nodeAt(pos);
  if (node?.type === before.type) view.dispatch(view.state.tr.setNodeMarkup(pos, null, { ...node.attrs, ...attrs }));
  view.focus();
}

function remove(view: EditorView, pos: number, before: Node): void {
  const node = view.state.doc.nodeAt(pos);
  if (node?.type === before.type) view.dispatch(view.state.tr.delete(pos, pos + node.nodeSize));
  view.focus();
}

/** A dialog with one text that becomes the attribute `name`. */
const askLine = (name: string, title: string, label: string): Edit => (view, pos) => {
  const node = view.state.doc.nodeAt(pos);
  if (!node) return;
  const fields: Field[] = [{ name, label: say(label), value: node.attrs[name] as string }];
  void ask({ title: say(title), fields }).then((values) => {
    if (values && values !== 'remove') setAttrs(view, pos, values, node);
  });
};

const badHref = (value: string): string | null => (readTypedHref(value) === null ? say('bad-link') : null);

function embedFields(attrs: Attrs): Field[] {
  return [
    { name: 'href', label: say('embed-href'), kind: 'url', required: true, value: (attrs.href as string) ?? '', check: badHref },
    { name: 'title', label: say('embed-title'), value: (attrs.title as string) ?? '' },
    { name: 'source', label: say('embed-source'), value: (attrs.source as string) ?? '', hint: say('embed-source-hint') },
  ];
}

const embedAttrs = (values: Values) => {
  const href = readTypedHref(String(values.href)) ?? '';
  return { href, title: String(values.title), source: String(values.source) || hostOf(href) };
};

export const edits: Record<'image' | 'gallery' | 'embed' | 'quote' | 'scripture' | 'table', Edit> = {
  quote: askLine('speaker', 'quote', 'speaker'),
  scripture: askLine('reference', 'scripture', 'reference'),
  table: askLine('caption', 'table', 'table-caption'),
  gallery: editGallery,
  image: (view, pos) => {
    const node = view.state.doc.nodeAt(pos);
    if (!node) return;
    void describePicture(node.attrs.picture as Picture).then((picture) => {
      if (picture === 'remove') remove(view, pos, node);
      else if (picture) setAttrs(view, pos, { picture }, node);
    });
  },
  embed: (view, pos) => {
    const node = view.state.doc.nodeAt(pos);
    if (!node) return;
    void ask({ title: say('embed'), fields: embedFields(node.attrs), remove: say('remove') }).then((values) => {
      if (values === 'remove') remove(view, pos, node);
      else if (values) setAttrs(view, pos, embedAttrs(values), node);
    });
  },
};

export async function addPicture(view: EditorView): Promise<void> {
  const picture = await newPicture();
  if (picture) insertBlock(types.image.create({ picture }))(view.state, view.dispatch);
  view.focus();
}

export async function addEmbed(view: EditorView): Promise<void> {
  const values = await ask({ title: say('embed'), fields: embedFields({}) });
  if (values && values !== 'remove') insertBlock(types.embed.create(embedAttrs(values)))(view.state, view.dispatch);
  view.focus();
}

export async function addGallery(view: EditorView): Promise<void> {
  const picture = await newPicture();
  if (picture) {
    insertBlock(types.gallery.create({ pictures: [picture], title: '' }))(view.state, view.dispatch);
    editGallery(view, view.state.selection.from);
  } else view.focus();
}

/** The link round the caret, or the selection. */
function linkRange(view: EditorView): { from: number; to: number; href: string } {
  const { from, to, empty, $from } = view.state.selection;
  const here = types.link.isInSet($from.marksAcross(view.state.selection.$to) ?? $from.marks()) ?? types.link.isInSet($from.nodeAfter?.marks ?? []);
  if (!here) return { from, to, href: '' };
  if (!empty) return { from, to, href: here.attrs.href as string };
  let start = $from.pos;
  let end = $from.pos;
  $from.parent.forEach((node, offset) => {
    const at = $from.start() + offset;
    if (here.isInSet(node.marks) && at <= $from.pos && at + node.nodeSize >= $from.pos) {
      start = at;
      end = at + node.nodeSize;
    }
  });
  return { from: start, to: end, href: here.attrs.href as string };
}

/** Asks where the selected words lead; without a selection the words are asked for too. */
export async function editLink(view: EditorView): Promise<void> {
  const { from, to, href } = linkRange(view);
  const fields: Field[] = [{ name: 'href', label: say('link-href'), kind: 'url', required: true, value: href, check: badHref, hint: say('link-hint') }];
  if (from === to) fields.push({ name: 'text', label: say('link-text'), required: true });
  const values = await ask({ title: say('link'), fields, ...(href === '' ? {} : { remove: say('remove-link') }) });
  const tr = view.state.tr;
  if (values === 'remove') tr.removeMark(from, to, types.link);
  else if (values) {
    if (typeof values.text === 'string') tr.insertText(values.text, from);
    const end = typeof values.text === 'string' ? from + values.text.length : to;
    tr.removeMark(from, end, types.link).addMark(from, end, types.link.create({ href: readTypedHref(String(values.href)) }));
    tr.setSelection(TextSelection.create(tr.doc, end)).removeStoredMark(types.link);
  }
  if (tr.docChanged) view.dispatch(tr);
  view.focus();
}
