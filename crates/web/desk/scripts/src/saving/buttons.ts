// The form, its buttons and Ctrl+S save here; forms that act on the story wait for the save.

import { tell } from '../page/status';
import { say } from '../page/texts';
import { wait } from '../page/wait';
import type { Saver } from './save';
import type { Steps } from './steps';

export function takeOverSaving(form: HTMLFormElement, saver: Saver, steps: Steps): void {
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void saver.save();
  });
  document.addEventListener('click', (event) => {
    if (!(event.target instanceof Element) || !event.target.closest('[data-command="save"]')) return;
    event.preventDefault();
    void saver.save();
  });
  document.addEventListener('keydown', (event) => {
    if (event.code !== 'KeyS' || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
    event.preventDefault();
    void saver.save();
  });
  document.addEventListener('submit', (event) => void saveFirst(event, saver, steps), true);
}

const done = new WeakSet<Element>();

/** `[data-after-save]`: what goes out is what is seen. The form may have been drawn anew by the save. */
async function saveFirst(event: SubmitEvent, saver: Saver, steps: Steps): Promise<void> {
  const acting = event.target;
  if (!(acting instanceof HTMLFormElement) || !acting.matches('[data-after-save]') || done.has(acting)) return;
  event.preventDefault();
  event.stopPropagation();
  if (!(await saver.save())) {
    tell(say('save-before'), 'alert');
    return;
  }
  await steps.settled();
  // A form is not sent again while its own event is still on the way.
  await wait(0);
  const form = steps.now(acting);
  const button = event.submitter instanceof HTMLElement && form.contains(event.submitter) ? event.submitter : undefined;
  done.add(form);
  form.requestSubmit(button);
  done.delete(form);
}
