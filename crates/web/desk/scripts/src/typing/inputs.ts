// Smart typing in the page's own inputs. The literal is typed first and replaced after, so that the
// browser's undo brings it back.

import { smart, type Quotes } from './smart';

type Field = HTMLInputElement | HTMLTextAreaElement;

export function smartInput(field: Field, quotes: Quotes): void {
  field.addEventListener('input', (event) => {
    const { inputType, data, isComposing } = event as InputEvent;
    if (inputType !== 'insertText' || isComposing || data?.length !== 1) return;
    const caret = field.selectionStart ?? 0;
    const change = smart(field.value.slice(0, caret), quotes);
    if (!change) return;
    field.setSelectionRange(caret - change.remove, caret);
    replaceSelection(field, change.insert);
  });
}

/** Replaces what is selected as if typed, so that Ctrl+Z undoes it. */
export function replaceSelection(field: Field, text: string): void {
  field.focus();
  const done = document.execCommand(text === '' ? 'delete' : 'insertText', false, text);
  if (done) return;
  field.setRangeText(text, field.selectionStart ?? 0, field.selectionEnd ?? 0, 'end');
  field.dispatchEvent(new Event('input', { bubbles: true }));
}
