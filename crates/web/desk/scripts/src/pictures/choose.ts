// The dialog that chooses a picture: from the library, or a new file.

import type { Picture, Rendition } from '../body/contract';
import { show } from '../page/dialog';
import { el } from '../page/element';
import { getJson } from '../page/http';
import { notice } from '../page/status';
import { count, say } from '../page/texts';
import { afterPause } from '../page/wait';
import { rememberPicture } from './known';
import { upload } from './upload';

type Listed = Picture & Rendition & { media: number };

/** Shows the library; `null` when nothing was chosen. */
export function choosePicture(): Promise<Picture | null> {
  return new Promise((resolve) => {
    const cut = new AbortController();
    let chosen: Picture | null = null;
    const choose = (listed: Listed) => {
      const { src, width, height, ...picture } = listed;
      rememberPicture(picture.media, { src, width, height });
      chosen = picture;
      dialog.close();
    };
    const progress = el('p', { role: 'status', class: 'help' });
    const shelf = el('div', { class: 'shelf', role: 'group', 'aria-label': say('library') });
    const search = el('input', { type: 'search', id: 'library-search', dir: 'auto' });
    const file = el('input', { type: 'file', id: 'library-file', accept: 'image/jpeg,image/png,image/webp,image/avif,image/gif' });
    file.addEventListener('change', () => void send(file, progress, cut.signal).then((sent) => sent && choose(sent)).catch(() => undefined));
    const content = el(
      'div',
      { class: 'wide' },
      el('h2', { id: 'dialog-title' }, say('choose-picture')),
      el('div', { class: 'field' }, el('label', { for: file.id }, say('upload')), file, progress),
      el('div', { class: 'field' }, el('label', { for: search.id }, say('library-search')), search),
      shelf,
      el('div', { class: 'buttons' }, el('button', { type: 'button', onclick: () => dialog.close() }, say('cancel'))),
    );
    const fill = () => void stock(search.value, shelf, choose, cut.signal).catch(() => undefined);
    search.addEventListener('input', afterPause(250, fill));
    const dialog = show(content, () => {
      cut.abort();
      resolve(chosen);
    });
    fill();
  });
}

async function stock(words: string, shelf: HTMLElement, choose: (one: Listed) => void, signal: AbortSignal): Promise<void> {
  const answer = await getJson<{ pictures: Listed[] }>(`/desk/media.json?q=${encodeURIComponent(words)}`, { signal });
  if (answer.kind !== 'ok') {
    shelf.replaceChildren(el('p', { class: 'help' }, say('library-unreachable')));
    return;
  }
  const books = answer.body.pictures.map((one) => {
    const name = one.caption || one.alt || `${one.media}`;
    const image = el('img', { src: one.src, alt: '', loading: 'lazy', width: one.width || null, height: one.height || null });
    return el('button', { type: 'button', class: 'book', onclick: () => choose(one) }, image, el('span', { dir: 'auto' }, name));
  });
  shelf.replaceChildren(...(books.length > 0 ? books : [el('p', { class: 'help' }, say('library-empty'))]));
}

/** Sends the chosen file and says how far it is. */
async function send(input: HTMLInputElement, progress: HTMLElement, signal: AbortSignal): Promise<Listed | null> {
  const file = input.files?.[0];
  if (!file) return null;
  input.disabled = true;
  progress.textContent = say('uploading', { percent: count(0) });
  const outcome = await upload(file, (share) => (progress.textContent = say('uploading', { percent: count(Math.round(share * 100)) })), signal);
  input.disabled = false;
  if (outcome.kind === 'done') {
    const { warnings, ...picture } = outcome.picture;
    if (warnings.includes('gps')) notice('gps', say('upload-gps'), [{ label: say('ok'), act: () => undefined }], 'calm');
    return { ...picture, caption: '', credit: '' };
  }
  input.value = '';
  progress.textContent = outcome.problem ?? say('upload-failed');
  return null;
}
