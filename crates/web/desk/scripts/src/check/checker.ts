// المدقّق while one types: asked after a pause, older questions are given up.

import type { Plugin } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import type { Island } from '../body/contract';
import type { Copy } from '../copy/copy';
import type { Lead } from '../copy/lead';
import { postJson } from '../page/http';
import { tell } from '../page/status';
import { say } from '../page/texts';
import { afterPause } from '../page/wait';
import type { Checked, Finding, Fix } from './answer';
import { applyFix, type Desk } from './apply';
import { ignore, ignored } from './ignored';
import { markInputs } from './inputs';
import { drawList, markCurrent, type Acts } from './list';
import type { Reading } from './reading';
import { keysAt, show, underlines } from './underlines';
import { findingsHere, goTo, neighbour } from './walk';

/** Milliseconds without typing before a question; with the answer's way it stays under 300. */
const PAUSE = 200;

export interface Checker {
  plugins: Plugin[];
  start(view: EditorView, copy: Copy, lead: Lead): void;
  ask(): void;
  /** The caret has moved. */
  moved(view: EditorView): void;
}

export function mountChecker(island: Island, form: HTMLFormElement, changed: () => void): Checker {
  let run = (): void => undefined;
  return {
    plugins: [underlines()],
    ask: afterPause(PAUSE, () => run()),
    start(view, copy, lead) {
      run = begin(island, { form, view, lead, changed }, copy);
    },
    moved: (view) => markCurrent(keysAt(view.state)),
  };
}

/** Gives the function that asks once. */
function begin(island: Island, desk: Desk, copy: Copy): () => void {
  const inputs = markInputs(desk.form);
  let reading: Reading | null = null;
  let asked: AbortController | null = null;
  let last: string | null = null;

  const draw = () => {
    if (!reading) return;
    const hidden = ignored(island.story);
    reading = { ...reading, findings: reading.findings.filter((one) => !hidden.has(one.key)) };
    desk.view.dispatch(show(desk.view.state, reading));
    inputs.show(reading);
    drawList(reading.findings, acts);
    markCurrent(keysAt(desk.view.state));
  };
  const visit = (finding: Finding | null) => {
    if (!finding || !reading) return;
    last = finding.key;
    goTo(desk, reading, finding);
    markCurrent([finding.key]);
  };
  const fix = (chosen: Fix | undefined) => {
    if (!chosen || !reading || !desk.view.editable) tell(say('no-fix'));
    else tell(applyFix(desk, reading, chosen) ? say('fixed') : say('fix-outdated'));
  };
  const acts: Acts = {
    go: visit,
    fix: (_, chosen) => fix(chosen),
    ignore(finding) {
      ignore(island.story, finding.key);
      draw();
    },
  };
  document.addEventListener('keydown', (event) => {
    if (!reading || event.ctrlKey || event.metaKey) return;
    if (event.key === 'F8') visit(neighbour(desk, reading, last, event.shiftKey ? -1 : 1));
    else if (event.key === 'Enter' && event.altKey && findingsHere(desk, reading)[0]) fix(findingsHere(desk, reading)[0]?.fixes[0]);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }, true);

  async function ask(): Promise<void> {
    asked?.abort();
    const cut = (asked = new AbortController());
    const sent = copy.send();
    try {
      const answer = await postJson<Checked>(`/desk/stories/${island.story}/check`, { manuscript: sent.manuscript }, { signal: cut.signal });
      if (answer.kind !== 'ok') return copy.forget(sent);
      if (reading) copy.forget(reading.sent);
      reading = { sent, findings: answer.body.findings };
      draw();
    } catch {
      copy.forget(sent);
    }
  }
  return () => void ask();
}
