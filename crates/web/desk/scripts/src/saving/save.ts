// Saving: one at a time, on the revision the copy stands on, safe to send twice.

import type { Island, Manuscript } from '../body/contract';
import type { Clash, Copy, Sent } from '../copy/copy';
import type { Keeper } from '../keeping/keeper';
import { postJson, type Answer } from '../page/http';
import { notice, tell, withdraw } from '../page/status';
import { say } from '../page/texts';
import { wait } from '../page/wait';
import type { Conflict, Problem, Saved } from './answer';
import { askConflict } from './conflict';
import { showProblems } from './problems';
import { offerSignIn } from './sign-in';

export interface Saver {
  /** Saves what is not saved; true when everything typed until now is in a revision. */
  save(): Promise<boolean>;
  /** True while an answer is awaited. */
  isBusy(): boolean;
}

export interface Saving {
  island: Island;
  copy: Copy;
  keeper: Keeper;
  /** Hears the number of each new revision. */
  saved: (revision: number) => void;
}

/** What of the copy is in a revision after an attempt: all of it, what stood there when it was sent, nothing new. */
type Fate = 'all' | 'sent' | 'none';

const TRIES = 4;

export function openSaver(saving: Saving): Saver {
  let running: Promise<boolean> | null = null;
  let again = false;
  /** Whoever asks while an answer is awaited has typed since: what the attempt did not take goes with the next. */
  const run = async (): Promise<boolean> => {
    let fate: Fate;
    do {
      again = false;
      fate = await attempt(saving);
    } while (fate === 'sent' && again);
    return fate === 'all';
  };
  const save = (): Promise<boolean> => {
    again = true;
    return (running ??= run().finally(() => (running = null)));
  };
  return { save, isBusy: () => running !== null };
}

async function attempt(saving: Saving): Promise<Fate> {
  const { copy, keeper } = saving;
  if (!keeper.isUnsaved()) {
    tell(say('saved-now'));
    return 'all';
  }
  await keeper.quiet();
  tell(say('saving'), 'busy');
  const upTo = keeper.seq();
  const sent = copy.send();
  const answer = await post(saving, sent.manuscript, upTo);
  if (answer.kind === 'ok') return accept(saving, sent, upTo, answer.body);
  if (answer.kind === 'refused' && answer.body.conflict) return settleConflict(saving, answer.body.conflict as Conflict, sent);
  copy.forget(sent);
  refuse(answer);
  return 'none';
}

/** The same key goes with every try, so that a save whose answer was lost is not made twice; `seq` keeps one that comes late from undoing a newer one. */
async function post({ island, keeper }: Saving, manuscript: Manuscript, seq: number): Promise<Answer<Saved>> {
  const body = { tab: island.tab, base: keeper.base(), key: crypto.getRandomValues(new Uint32Array(4)).join('-'), seq, manuscript };
  const send = () => postJson<Saved>(`/desk/stories/${island.story}/save`, body, { timeout: 20_000 });
  let answer = await send();
  for (let tries = 1; answer.kind === 'no-line' && tries < TRIES; tries += 1) {
    tell(answer.problem ?? say('line-down-saving'), 'warn');
    await wait(1000 * 2 ** tries);
    answer = await send();
  }
  return answer;
}

async function accept(saving: Saving, sent: Sent, upTo: number, saved: Saved): Promise<Fate> {
  const { copy, keeper } = saving;
  let clashes: Clash[] = [];
  if (saved.merged) clashes = copy.receive(sent, saved.manuscript);
  else copy.forget(sent);
  keeper.rebase(saved.revision);
  await keeper.settle(upTo);
  showProblems([]);
  ['saved-elsewhere', 'refused'].forEach(withdraw);
  saving.saved(saved.revision);
  tell(say(saved.merged ? 'saved-merged' : 'saved-now'));
  if (clashes.length > 0) return settleClashes(saving, saved, clashes);
  return keeper.isUnsaved() ? 'sent' : 'all';
}

/** A field that they changed while I was typing in it: asked like a conflict that the server found. */
function settleClashes(saving: Saving, saved: Saved, clashes: Clash[]): Promise<Fate> {
  const sent = saving.copy.send();
  const rows = clashes.map(({ place, mine, theirs }) => ({ place, base: null, mine, theirs }));
  return settleConflict(saving, { head: saved.revision, by: '', at: '', rows, theirs: saved.manuscript, merged: sent.manuscript }, sent);
}

/** What is typed before the decision stays: the decided manuscript is laid over the page like an answer. */
async function settleConflict(saving: Saving, conflict: Conflict, sent: Sent): Promise<Fate> {
  const { copy, keeper } = saving;
  tell(say('conflict'), 'alert');
  copy.hold(true);
  const decided = await askConflict(conflict, sent.manuscript);
  copy.hold(false);
  if (!decided) {
    copy.forget(sent);
    tell(say('conflict-waits'), 'warn');
    return 'none';
  }
  copy.receive(sent, decided);
  keeper.rebase(conflict.head);
  keeper.changed();
  return attempt(saving);
}

function refuse(answer: Answer<Saved>): void {
  if (answer.kind === 'no-line') tell(answer.problem ? `${answer.problem} ${say('typed-kept')}` : say('line-down-kept'), 'warn');
  else if (answer.kind === 'signed-out') {
    tell(say('not-saved'), 'alert');
    offerSignIn(answer.problem);
  } else if (answer.kind === 'refused') {
    const problems = Array.isArray(answer.body.problems) ? (answer.body.problems as Problem[]) : [];
    tell(say('not-saved'), 'alert');
    showProblems(problems);
    if (problems.length === 0) notice('refused', typeof answer.body.problem === 'string' ? answer.body.problem : say('save-refused'), [], 'alert');
  }
}
