// A field of several lines with marks behind its text: an input itself cannot underline a word.

import { el } from '../page/element';
import type { Finding } from './answer';

const COPIED = ['font', 'padding', 'lineHeight', 'letterSpacing', 'textAlign', 'borderWidth', 'direction'] as const;

export interface Mirror {
  show(marks: { from: number; to: number; finding: Finding }[]): void;
}

export function mirror(field: HTMLTextAreaElement): Mirror {
  const behind = el('div', { class: 'behind', 'aria-hidden': 'true' });
  const focused = document.activeElement === field;
  const wrap = el('div', { class: 'marked' }, behind);
  field.before(wrap);
  wrap.append(field);
  if (focused) field.focus();
  const fit = () => {
    // Browsers without `field-sizing` are given the height.
    if (CSS.supports('field-sizing', 'content')) return;
    field.style.blockSize = 'auto';
    field.style.blockSize = `${field.scrollHeight + 2}px`;
  };
  field.addEventListener('input', () => {
    behind.replaceChildren();
    fit();
  });
  field.addEventListener('written', fit);
  fit();
  return {
    show(marks) {
      const style = getComputedStyle(field);
      for (const name of COPIED) behind.style[name] = style[name];
      const parts: (string | Node)[] = [];
      let at = 0;
      for (const { from, to, finding } of [...marks].sort((a, b) => a.from - b.from)) {
        if (from < at) continue;
        parts.push(field.value.slice(at, from), el('span', { class: `found found-${finding.severity}` }, field.value.slice(from, to)));
        at = to;
      }
      behind.replaceChildren(...parts, field.value.slice(at));
    },
  };
}
