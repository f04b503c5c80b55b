// What the desk refuses in a field, said beside it.

import { control } from '../copy/fields';
import { byId, el } from '../page/element';
import { fieldName } from '../page/texts';
import type { Problem } from './answer';

export function describe(input: HTMLElement, id: string, on: boolean): void {
  const ids = new Set((input.getAttribute('aria-describedby') ?? '').split(' ').filter(Boolean));
  if (on) ids.add(id);
  else ids.delete(id);
  if (ids.size > 0) input.setAttribute('aria-describedby', [...ids].join(' '));
  else input.removeAttribute('aria-describedby');
}

/** Shows these problems and none from before; the first field gets the caret. */
export function showProblems(problems: Problem[]): void {
  const form = byId<HTMLFormElement>('manuscript');
  if (!form) return;
  for (const old of form.querySelectorAll('.field-problem')) {
    const input = control(form, old.getAttribute('data-for') ?? '');
    input?.removeAttribute('aria-invalid');
    if (input) describe(input, old.id, false);
    old.remove();
  }
  problems.forEach((problem, at) => {
    const found = control(form, problem.field);
    // What stands in the rich editor has its input out of sight.
    const input = found && found.offsetParent !== null ? found : null;
    const text = input ? problem.text : `${fieldName(problem.field)}: ${problem.text}`;
    const note = el('p', { class: 'field-problem', id: `problem-${at}`, 'data-for': problem.field, role: input ? null : 'alert' }, text);
    if (!input) form.prepend(note);
    else {
      input.setAttribute('aria-invalid', 'true');
      describe(input, note.id, true);
      input.after(note);
      if (at === 0) input.focus();
    }
  });
}
