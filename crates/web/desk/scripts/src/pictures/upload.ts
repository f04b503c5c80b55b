// A picture goes up in pieces and goes on where it stopped.

import { postJson, request, type Answer } from '../page/http';
import { wait } from '../page/wait';
import { forget, recall, remember, type Begun } from './begun';

export interface Uploaded {
  media: number;
  src: string;
  width: number;
  height: number;
  warnings: string[];
}

export type Outcome = { kind: 'done'; picture: Uploaded } | { kind: 'refused'; problem: string | null };

/** `gone` when the server knows nothing of the upload, `cut` when the line stays down or nobody is signed in. */
type Ended = Outcome | { kind: 'gone' } | { kind: 'cut'; problem: string | null };

const TRIES = 8;

/** Sends `file`; `progress` hears a share from 0 to 1. A line that is down is waited for; what was begun before goes on. */
export async function upload(file: File, progress: (share: number) => void, signal: AbortSignal): Promise<Outcome> {
  const known = recall(file);
  const resumed = known && (await send(file, known, progress, signal));
  if (resumed && resumed.kind !== 'gone') return end(file, resumed);
  const begun = await patiently(() => postJson<Begun>('/desk/uploads', { name: file.name, size: file.size }, { signal }), signal);
  if (begun.kind !== 'ok') return refused(begun);
  remember(file, begun.body);
  const sent = await send(file, begun.body, progress, signal);
  return end(file, sent);
}

/** What is over is not gone on with; what a cut line left behind is. */
function end(file: File, ended: Ended): Outcome {
  if (ended.kind === 'cut') return { kind: 'refused', problem: ended.problem };
  forget(file);
  return ended.kind === 'gone' ? { kind: 'refused', problem: null } : ended;
}

/** Sends the pieces that the server does not have. */
async function send(file: File, begun: Begun, progress: (share: number) => void, signal: AbortSignal): Promise<Ended> {
  const { upload: token, chunk } = begun;
  let { offset } = begun;
  const over = (answer: Answer<unknown>): Ended => {
    if (answer.kind === 'no-line' || answer.kind === 'signed-out') return { kind: 'cut', problem: answer.problem };
    return answer.kind === 'refused' && answer.status === 404 ? { kind: 'gone' } : refused(answer);
  };
  while (offset < file.size) {
    const piece = file.slice(offset, offset + chunk);
    const from = offset;
    const sent = await patiently(() => sendPiece(token, from, piece, signal), signal);
    const reached = sent.kind === 'ok' ? sent.body.offset : trueOffset(sent);
    if (reached === null) return over(sent);
    offset = reached;
    progress(Math.min(1, offset / file.size));
  }
  const done = await patiently(() => postJson<Uploaded>(`/desk/uploads/${token}/done`, {}, { signal, timeout: 60_000 }), signal);
  return done.kind === 'ok' ? { kind: 'done', picture: done.body } : over(done);
}

function sendPiece(token: string, offset: number, piece: Blob, signal: AbortSignal): Promise<Answer<{ offset: number }>> {
  const headers = { 'content-type': 'application/octet-stream', accept: 'application/json' };
  return request(`/desk/uploads/${token}?offset=${offset}`, { method: 'POST', headers, body: piece }, { signal, timeout: 60_000 });
}

/** The place the server says it is at, when ours was wrong. */
function trueOffset(answer: Answer<unknown>): number | null {
  return answer.kind === 'refused' && answer.status === 409 && typeof answer.body.offset === 'number' ? answer.body.offset : null;
}

async function patiently<T>(send: () => Promise<Answer<T>>, signal: AbortSignal): Promise<Answer<T>> {
  let answer = await send();
  for (let tries = 1; answer.kind === 'no-line' && tries < TRIES; tries += 1) {
    await wait(Math.min(30_000, 1000 * 2 ** tries), signal);
    answer = await send();
  }
  return answer;
}

function refused(answer: Answer<unknown>): Outcome {
  if (answer.kind === 'refused') return { kind: 'refused', problem: typeof answer.body.problem === 'string' ? answer.body.problem : null };
  return { kind: 'refused', problem: answer.kind === 'signed-out' ? answer.problem : null };
}
