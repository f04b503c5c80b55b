// `data-confirm` on a form or a button: a question before the deed.

import { ask } from '../page/dialog';

const agreed = new WeakSet<Element>();

export function confirmForms(): void {
  document.addEventListener('submit', (event) => {
    const form = event.target;
    const { submitter } = event;
    if (!(form instanceof HTMLFormElement) || agreed.has(form)) return;
    const question = (submitter instanceof HTMLElement ? submitter.dataset.confirm : undefined) || form.dataset.confirm;
    if (!question) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    void ask({ title: question, fields: [] }).then((answer) => {
      if (answer === null) return;
      agreed.add(form);
      form.requestSubmit(submitter);
      agreed.delete(form);
    });
  }, true);
}
