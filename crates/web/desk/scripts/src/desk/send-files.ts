// Pictures of the library go up in pieces, with how far they are; a file that was cut off goes on where it stopped, in
// another tab or tomorrow. Without this the form sends them whole.

import { el } from '../page/element';
import { percent, say } from '../page/texts';
import { upload, type Outcome } from '../pictures/upload';

function row(file: File): { line: HTMLElement; share: (part: number) => void; failed: (problem: string | null) => void } {
  const bar = el('progress', { max: 1, value: 0, 'aria-label': file.name });
  const text = el('span', {}, percent(0));
  const line = el('p', {}, el('bdi', {}, file.name), ' ', bar, ' ', text);
  return {
    line,
    share(part) {
      bar.value = part;
      text.textContent = percent(part);
    },
    failed(problem) {
      bar.remove();
      text.textContent = problem ?? say('upload-failed');
    },
  };
}

/** Where the form would have led. */
function leave(form: HTMLFormElement, done: Extract<Outcome, { kind: 'done' }>[]): void {
  const located = done.some(({ picture }) => picture.warnings.includes('gps'));
  const one = done.length === 1 ? `/${done[0]?.picture.media}` : '';
  location.assign(`${new URL(form.action).pathname}${one}?said=${located ? 'picture-kept-gps' : 'picture-kept'}`);
}

async function send(form: HTMLFormElement, files: File[], place: HTMLElement): Promise<void> {
  const never = new AbortController().signal;
  const done: Extract<Outcome, { kind: 'done' }>[] = [];
  place.replaceChildren();
  for (const file of files) {
    const { line, share, failed } = row(file);
    place.append(line);
    const outcome = await upload(file, share, never);
    if (outcome.kind === 'done') done.push(outcome);
    else failed(outcome.problem);
  }
  if (done.length === files.length) leave(form, done);
}

export function sendFilesInPieces(): void {
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-upload]')) {
    const input = form.querySelector<HTMLInputElement>('input[type=file]');
    const place = form.querySelector<HTMLElement>('[data-progress]');
    const button = form.querySelector('button');
    if (!input || !place || !button) continue;
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      button.disabled = true;
      void send(form, [...(input.files ?? [])], place).finally(() => (button.disabled = false));
    });
  }
}
