// An archive of any length goes up piece by piece, and goes on where it stopped: the server says how far it is.

import { request, type Answer } from '../page/http';
import { count, say } from '../page/texts';
import { wait } from '../page/wait';

interface Reached {
  offset: number;
  done: boolean;
  chunk: number;
}

const TRIES = 12;

export function sendArchives(): void {
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-pieces]')) {
    form.addEventListener('submit', (event) => {
      const file = form.querySelector<HTMLInputElement>('input[type=file]')?.files?.[0];
      if (!file) return;
      event.preventDefault();
      void send(form, file);
    });
  }
}

async function send(form: HTMLFormElement, file: File): Promise<void> {
  const said = form.querySelector<HTMLElement>('[data-progress]');
  const tell = (text: string) => said && (said.textContent = text);
  const button = form.querySelector('button');
  if (button) button.disabled = true;
  let reached = await patiently(() => piece(form, file, 0, 0));
  while (reached.kind === 'ok' && !reached.body.done) {
    const { offset, chunk } = reached.body;
    // What lies there of a longer file of that name is none of this one.
    const from = offset > file.size ? 0 : offset;
    reached = await patiently(() => piece(form, file, from, from + chunk));
    if (reached.kind === 'ok') tell(say('uploading', { percent: count(Math.floor((reached.body.offset / file.size) * 100)) }));
  }
  if (reached.kind === 'ok') return location.reload();
  if (button) button.disabled = false;
  const problem = reached.kind === 'refused' ? reached.body.problem : reached.problem;
  tell(typeof problem === 'string' ? problem : say('upload-failed'));
}

function piece(form: HTMLFormElement, file: File, from: number, to: number): Promise<Answer<Reached>> {
  const asked = new URLSearchParams({ name: file.name, offset: `${from}`, size: `${file.size}` });
  const headers = { 'content-type': 'application/octet-stream', accept: 'application/json' };
  return request(`${form.dataset.pieces}?${asked}`, { method: 'POST', headers, body: file.slice(from, to) }, { timeout: 120_000 });
}

async function patiently<T>(ask: () => Promise<Answer<T>>): Promise<Answer<T>> {
  let answer = await ask();
  for (let tries = 1; answer.kind === 'no-line' && tries < TRIES; tries += 1) {
    await wait(Math.min(30_000, 500 * 2 ** tries));
    answer = await ask();
  }
  return answer;
}
