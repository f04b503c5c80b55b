// Which pictures are known to this page, and what is missing beside one.

import type { Picture, Rendition } from '../body/contract';
import { el } from '../page/element';
import { say } from '../page/texts';

const known = new Map<number, Rendition>();

export function rememberPicture(media: number, rendition: Rendition): void {
  known.set(media, rendition);
}

export function renditionOf(media: number): Rendition {
  return known.get(media) ?? { src: `/desk/pictures/${media}/720`, width: 0, height: 0 };
}

export function thumbnail(picture: Picture, className = ''): HTMLElement {
  if (picture.media == null) return el('p', { class: 'missing' }, say('picture-not-stored'));
  const { src, width, height } = renditionOf(picture.media);
  return el('img', { src, alt: picture.alt ?? '', class: className || null, width: width || null, height: height || null, draggable: 'false' });
}

/** Rows «name: text» under a picture; what readers need and is missing stands out in words. */
export function captionRows(picture: Picture): HTMLElement {
  const row = (label: string, value: string | undefined, missing: string | null) => [
    el('dt', {}, label),
    value ? el('dd', { dir: 'auto' }, value) : el('dd', { class: missing ? 'missing' : 'none' }, missing ?? '—'),
  ];
  const alt = picture.decorative ? say('decorative') : picture.alt;
  return el(
    'dl',
    {},
    ...row(say('caption'), picture.caption, null),
    ...row(say('credit'), picture.credit, say('credit-missing')),
    ...row(say('alt'), alt, say('alt-missing')),
  );
}
