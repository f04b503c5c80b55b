// `data-quick` forms are sent without leaving the list; the item goes at once and comes back when it failed.

import { tell, toast } from '../page/toast';
import { say } from '../page/texts';
import { leaveForm } from './answer';
import { select, successor } from './items';

/** Items that are on their way out: a list drawn meanwhile leaves them out. */
export const leaving = new Set<string>();

type Outcome = { kind: 'done' } | { kind: 'failed'; problem: string };

async function send(form: HTMLFormElement, submitter: HTMLElement | null): Promise<Outcome> {
  const data = new FormData(form, submitter);
  const fields = new URLSearchParams([...data].map(([name, value]): [string, string] => [name, String(value)]));
  const action = (submitter instanceof HTMLButtonElement && submitter.getAttribute('formaction')) || form.action;
  try {
    const response = await fetch(action, { method: 'POST', body: fields, headers: { accept: 'application/json' }, credentials: 'same-origin' });
    if (response.ok && !new URL(response.url).pathname.startsWith('/desk/sign-in')) return { kind: 'done' };
    const answer: unknown = await response.json().catch(() => null);
    const problem = (answer as { problem?: unknown } | null)?.problem;
    return { kind: 'failed', problem: typeof problem === 'string' ? problem : say('quick-failed') };
  } catch {
    return { kind: 'failed', problem: say('quick-no-line') };
  }
}

export function sendQuickForms(): void {
  document.addEventListener('submit', (event) => {
    const form = event.target;
    if (!(form instanceof HTMLFormElement) || !form.hasAttribute('data-quick') || event.defaultPrevented) return;
    event.preventDefault();
    void act(form, event.submitter);
  });
}

async function act(form: HTMLFormElement, submitter: HTMLElement | null): Promise<void> {
  const item = form.closest<HTMLElement>('[data-item]');
  const key = item?.dataset.item ?? '';
  if (leaving.has(key)) return;
  // The fields are read before anything is hidden; the answer is waited for afterwards.
  const sent = send(form, submitter);
  if (item && form.dataset.quick !== 'stay') {
    leaving.add(key);
    const next = successor(item);
    item.hidden = true;
    select(next);
  }
  const outcome = await sent;
  if (outcome.kind === 'done') {
    if (item?.hidden) item.remove();
    else {
      form.reset();
      leaveForm(form);
      tell(say('sent'));
    }
    document.dispatchEvent(new CustomEvent('list-changed'));
  } else {
    if (item) {
      item.hidden = false;
      select(item);
    }
    toast(outcome.problem);
  }
  leaving.delete(key);
}
