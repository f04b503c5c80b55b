// The manuscript as it stands in this page: the form's inputs, the lead picture and the body.

import type { EditorView } from 'prosemirror-view';
import { bodyIn, bodyOut } from '../body/body';
import type { Changes, Since } from '../body/changes';
import type { Manuscript } from '../body/contract';
import { canonical, ordered } from './canonical';
import { readFields, writeFields } from './fields';
import type { Lead } from './lead';
import { difference, rebase } from './replace';

/** What was sent, so that an answer can be laid over what was typed since. */
export interface Sent {
  manuscript: Manuscript;
  since: Since;
}

/** A field that the answer and the person both changed since it was sent. */
export interface Clash {
  place: keyof Manuscript;
  mine: string;
  theirs: string;
}

export interface Copy {
  read(): Manuscript;
  /** Shows `manuscript`; the undo list of the body starts anew only as far as it must. */
  write(manuscript: Manuscript): void;
  send(): Sent;
  forget(sent: Sent): void;
  /** Lays an answer over the page; fields that clash keep what was typed. */
  receive(sent: Sent, answer: Manuscript): Clash[];
  /** Stops and allows typing, everywhere. */
  hold(held: boolean): void;
}

const FIELDS: (keyof Manuscript)[] = ['kicker', 'headline', 'short_headline', 'deck', 'slugline', 'section', 'topics', 'bylines', 'sources', 'dateline', 'urgency', 'comments', 'ednote', 'channels'];

const shown = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

export function joinCopy(form: HTMLFormElement, view: EditorView, lead: Lead, changes: Changes, first: Manuscript): Copy {
  let fixed = canonical(first);
  // The body of a document is canonical already.
  const read = (): Manuscript => ordered({ ...readFields(form, fixed), lead: lead.get(), body: bodyOut(view.state.doc) });
  const showBody = (tr = view.state.tr) => {
    if (tr.docChanged) view.dispatch(tr.setMeta('addToHistory', false).setMeta('written', true));
  };
  return {
    read,
    write(manuscript) {
      fixed = canonical(manuscript);
      writeFields(form, fixed);
      lead.set(fixed.lead);
      showBody(rebaseNow(view, fixed));
    },
    send: () => ({ manuscript: read(), since: changes.since(view.state.doc) }),
    forget: (sent) => changes.forget(sent.since),
    receive(sent, answer) {
      const theirs = canonical(answer);
      const now = read();
      const { next, clashes } = mergeFields(sent.manuscript, now, theirs);
      fixed = next;
      writeFields(form, next);
      lead.set(next.lead);
      changes.forget(sent.since);
      const target = bodyIn(theirs.body);
      showBody(rebase(view.state.tr, difference(bodyIn(sent.manuscript.body), target), sent.since.mapping));
      return clashes;
    },
    hold(held) {
      view.dom.parentElement?.setAttribute('data-held', held ? 'yes' : 'no');
      // An empty step, so that editor and toolbar ask anew whether one may write.
      view.dispatch(view.state.tr.setMeta('addToHistory', false));
      for (const one of form.elements) if (one instanceof HTMLInputElement || one instanceof HTMLTextAreaElement) one.readOnly = held;
    },
  };
}

const rebaseNow = (view: EditorView, manuscript: Manuscript) => {
  const change = difference(view.state.doc, bodyIn(manuscript.body));
  const { tr } = view.state;
  for (const step of change.steps) tr.step(step);
  return tr;
};

function mergeFields(sent: Manuscript, now: Manuscript, theirs: Manuscript): { next: Manuscript; clashes: Clash[] } {
  const next: Manuscript = { ...theirs };
  const clashes: Clash[] = [];
  for (const name of [...FIELDS, 'lead'] as (keyof Manuscript)[]) {
    const [before, mine, other] = [sent[name], now[name], theirs[name]].map((value) => JSON.stringify(value));
    if (mine === before) continue;
    Object.assign(next, { [name]: now[name] });
    if (other !== before && other !== mine) clashes.push({ place: name, mine: shown(now[name]), theirs: shown(theirs[name]) });
  }
  return { next, clashes };
}
