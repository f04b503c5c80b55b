// The steps of the workflow as the desk offers them now: drawn anew after a save, and when others moved the story.

import { byId } from '../page/element';
import { fetchPage } from '../page/fetched';

const PARTS = ['standing', 'workflow'];

export interface Steps {
  refresh(): Promise<void>;
  /** Waits for a drawing that is under way. */
  settled(): Promise<void>;
  /** The form that stands where `form` stood. */
  now(form: HTMLFormElement): HTMLFormElement;
}

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

const twinForm = (form: HTMLFormElement | null, place: ParentNode): HTMLFormElement | null =>
  [...place.querySelectorAll('form')].find((one) => one.action === form?.action) ?? null;

function twin(field: Field, place: ParentNode): Field | null {
  const found = twinForm(field.form, place)?.elements.namedItem(field.name);
  return found instanceof HTMLInputElement || found instanceof HTMLTextAreaElement || found instanceof HTMLSelectElement ? found : null;
}

/** What somebody has typed or opened there stays; the revision is the one that stands on the page. */
function carry(old: HTMLElement, drawn: HTMLElement, base: number): void {
  for (const field of old.querySelectorAll<Field>('input:not([type=hidden]), textarea, select')) {
    const other = twin(field, drawn);
    if (!other) continue;
    if (field instanceof HTMLInputElement && other instanceof HTMLInputElement && field.type === 'checkbox') other.checked = field.checked;
    else if (field instanceof HTMLSelectElement || field.value !== field.defaultValue) other.value = field.value;
  }
  for (const open of old.querySelectorAll('details[open] form')) twinForm(open as HTMLFormElement, drawn)?.closest('details')?.setAttribute('open', '');
  for (const revision of drawn.querySelectorAll<HTMLInputElement>('input[name=revision]')) revision.value = String(base);
}

function show(fresh: Document, base: number): void {
  for (const id of PARTS) {
    const [old, drawn] = [byId(id), fresh.getElementById(id)];
    if (!old || !drawn) continue;
    const made = document.adoptNode(drawn);
    carry(old, made, base);
    const at = document.activeElement;
    const focused = at && old.contains(at) && 'name' in at ? twin(at as Field, made) : null;
    old.replaceWith(made);
    focused?.focus();
  }
}

export function watchSteps(base: () => number): Steps {
  let running = Promise.resolve();
  return {
    refresh: () => (running = running.then(async () => {
      const fresh = await fetchPage(location.pathname);
      if (fresh) show(fresh, base());
    })),
    settled: () => running,
    now: (form) => twinForm(form, document) ?? form,
  };
}
