// Nothing typed is lost: every change goes to this browser at once and to the server within two seconds.

import type { Island, Manuscript } from '../body/contract';
import { postJson } from '../page/http';
import { openShelf, type Kept, type Shelf } from './local';

/** Milliseconds from a change to its sending, and at least from sending to sending. */
const FIRST = 300;
const BETWEEN = 1500;
const LONGEST_BACKOFF = 30_000;
/** Bytes that a browser sends after the page is gone. */
const KEEPALIVE = 60_000;

export type Line = 'up' | 'down' | 'signed-out' | 'refused';

export interface Keeper {
  /** Something changed: keep it. */
  changed(): void;
  /** The revision that the copy now stands on. */
  rebase(base: number): void;
  base(): number;
  /** The count of the newest change. */
  seq(): number;
  /** Everything up to `seq` is in a revision now. */
  settle(seq: number): Promise<void>;
  /** Copies of other tabs that are shown here now: gone once this one is saved. */
  inherit(tabs: string[]): void;
  /** Sends now what is not sent. */
  flush(): void;
  /** Waits for a sending that is under way, so that a save does not overtake it; 2 s at most. */
  quiet(): Promise<void>;
  /** True while something typed is not even in this browser's store. */
  isLoose(): boolean;
  /** True while something typed is not in a revision. */
  isUnsaved(): boolean;
}

export interface Keeping {
  island: Island;
  base: number;
  read: () => Manuscript;
  /** Hears how the line is after each sending. */
  line: (line: Line, problem: string | null) => void;
}

export async function openKeeper(keeping: Keeping): Promise<Keeper & { shelf: Shelf }> {
  const { island, read } = keeping;
  const shelf = await openShelf();
  let base = keeping.base;
  let seq = 0; // counts changes
  let local = 0; // the newest change in this browser's store
  let sent = 0; // the newest change that the server has
  let saved = 0; // the newest change that is in a revision
  let putting = false;
  let sending: Promise<void> | null = null;
  let timer = 0;
  let lastSent = 0;
  let inherited: string[] = [];
  let backoff = 0;

  const kept = (): Kept => ({ story: island.story, tab: island.tab, person: island.me.id, base, seq, at: new Date().toISOString(), sent, manuscript: read() });

  async function keep(): Promise<void> {
    if (putting) return;
    putting = true;
    try {
      while (local < seq) {
        const copy = kept();
        await shelf.put(copy);
        local = Math.max(local, copy.seq);
      }
    } catch {
      // Not kept here: the server's journal and the question before leaving stand in.
    } finally {
      putting = false;
    }
  }

  /** What is planned is not put off by more typing: whoever types without a pause would never send. */
  function plan(): void {
    if (timer !== 0 || sent >= seq || sending) return;
    const due = backoff > 0 ? Date.now() + backoff : Math.max(Date.now() + FIRST, lastSent + BETWEEN);
    timer = setTimeout(send, due - Date.now()) as unknown as number;
  }

  function send(): void {
    clearTimeout(timer);
    timer = 0;
    if (sending || sent >= seq) return;
    sending = post().finally(() => {
      sending = null;
      plan();
    });
  }

  async function post(): Promise<void> {
    lastSent = Date.now();
    const upTo = seq;
    const answer = await postJson<{ seq: number }>(`/desk/stories/${island.story}/journal`, { tab: island.tab, base, seq: upTo, manuscript: read() }, { timeout: 10_000 });
    if (answer.kind === 'ok') {
      sent = Math.max(sent, upTo);
      backoff = 0;
      keeping.line('up', null);
    } else {
      backoff = Math.min(LONGEST_BACKOFF, Math.max(1000, backoff * 2));
      const line = answer.kind === 'no-line' ? 'down' : answer.kind;
      keeping.line(line, answer.kind === 'signed-out' ? answer.problem : answer.kind === 'refused' ? String(answer.body.problem ?? '') : null);
    }
  }

  const flush = () => {
    backoff = 0;
    send();
  };
  addEventListener('online', flush);
  document.addEventListener('visibilitychange', () => (document.visibilityState === 'visible' ? flush() : part()));
  addEventListener('pagehide', part);

  /** The page may be going: what fits is sent on without waiting for the answer. */
  function part(): void {
    if (sent >= seq) return;
    const body = { tab: island.tab, base, seq, manuscript: read() };
    if (new TextEncoder().encode(JSON.stringify(body)).length > KEEPALIVE) return;
    const upTo = seq;
    void postJson(`/desk/stories/${island.story}/journal`, body, { keepalive: true }).then((answer) => {
      if (answer.kind === 'ok') sent = Math.max(sent, upTo);
    });
  }

  return {
    shelf,
    changed() {
      seq += 1;
      void keep();
      plan();
    },
    rebase(revision) {
      base = revision;
    },
    base: () => base,
    seq: () => seq,
    async settle(upTo) {
      saved = Math.max(saved, upTo);
      sent = Math.max(sent, upTo);
      if (saved < seq) return;
      // What is being put into the store now comes before its removal; nothing is put after it.
      local = seq;
      const gone = [island.tab, ...inherited];
      inherited = [];
      await Promise.allSettled(gone.map((tab) => shelf.remove(island.story, tab)));
    },
    inherit: (tabs) => void inherited.push(...tabs),
    flush,
    quiet: () => Promise.race([sending ?? Promise.resolve(), new Promise<void>((resolve) => setTimeout(resolve, 2000))]),
    isLoose: () => local < seq && sent < seq,
    isUnsaved: () => saved < seq,
  };
}
