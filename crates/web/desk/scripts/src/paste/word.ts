// The lists of Word, which are paragraphs with a mark of their own.

import { styleOf } from './style';

export interface WordItem {
  ordered: boolean;
  /** The elements that hold only the bullet or number. */
  markers: Set<Element>;
}

/** The element as an item of a list of Word's; `null` when it is none. */
export function wordItem(element: Element): WordItem | null {
  const list = styleOf(element).get('mso-list');
  if (element.tagName !== 'P' || !list || list === 'none' || list === 'ignore') return null;
  const markers = [...element.querySelectorAll('[data-style], [style]')].filter((one) => styleOf(one).get('mso-list') === 'ignore');
  const mark = markers.map((one) => one.textContent ?? '').join('').trim();
  return { ordered: /^[(\[]?[\d٠-٩a-z]{1,3}[.)\-\]]/i.test(mark), markers: new Set(markers) };
}
