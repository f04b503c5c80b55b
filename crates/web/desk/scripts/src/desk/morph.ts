// Brings a list to what the server drew anew, keeping what did not change: focus, selection, what is typed.

type Items = Map<string, HTMLElement>;

const keyOf = (element: Element): string | null => element.getAttribute('data-item');
const isOwn = (name: string): boolean => name === 'aria-current' || name === 'tabindex';

function sameItem(old: HTMLElement, fresh: Element): boolean {
  const plain = old.cloneNode(true) as HTMLElement;
  for (const name of ['aria-current', 'tabindex']) plain.removeAttribute(name);
  return plain.isEqualNode(fresh);
}

function syncAttributes(old: Element, fresh: Element): void {
  for (const { name } of [...old.attributes]) if (!fresh.hasAttribute(name) && !isOwn(name)) old.removeAttribute(name);
  for (const { name, value } of fresh.attributes) if (old.getAttribute(name) !== value) old.setAttribute(name, value);
}

/** The item as it is now: the old element where it is the same or somebody is typing in it. */
function itemFor(fresh: HTMLElement, items: Items): HTMLElement {
  const old = items.get(keyOf(fresh) ?? '');
  if (!old) return fresh;
  const isTypedIn = old.contains(document.activeElement) && document.activeElement?.matches('input, textarea, select');
  if (sameItem(old, fresh) || isTypedIn) return old;
  const focused = old.contains(document.activeElement) ? document.activeElement : null;
  const path = focused && focused !== old ? placeIn(old, focused) : null;
  syncAttributes(old, fresh);
  old.replaceChildren(...fresh.childNodes);
  if (path) (at(old, path) ?? old).focus({ preventScroll: true });
  return old;
}

/** Which of the item's controls an element is. */
function placeIn(item: Element, element: Element): number {
  return [...item.querySelectorAll('a, button')].indexOf(element);
}

const at = (item: Element, place: number): HTMLElement | null => [...item.querySelectorAll<HTMLElement>('a, button')][place] ?? null;

function morph(old: Element, fresh: Element, items: Items, skip: Set<string>): void {
  syncAttributes(old, fresh);
  const hasItems = (element: Element) => element.querySelector('[data-item]') !== null || element.matches('ol, ul');
  if (!hasItems(old) && !hasItems(fresh)) {
    if (!old.isEqualNode(fresh)) old.replaceChildren(...fresh.childNodes);
    return;
  }
  const olds = [...old.children].filter((one) => keyOf(one) === null);
  const wanted = [...fresh.children].filter((one) => !skip.has(keyOf(one) ?? '')).map((one, place) => {
    if (keyOf(one) !== null) return itemFor(one as HTMLElement, items);
    const before = one.id ? olds.find((other) => other.id === one.id) : (olds[place] ?? olds.find((other) => other.tagName === one.tagName));
    if (!before || before.tagName !== one.tagName) return one;
    olds.splice(olds.indexOf(before), 1);
    morph(before, one, items, skip);
    return before;
  });
  arrange(old, wanted);
}

/** Puts `wanted` in order; an element that stands right is not moved, so that it keeps its focus. */
function arrange(parent: Element, wanted: Element[]): void {
  const keep = new Set(wanted);
  for (const child of [...parent.children]) if (!keep.has(child)) child.remove();
  let place: Element | null = parent.firstElementChild;
  for (const one of wanted) {
    if (one === place) place = place.nextElementSibling;
    else parent.insertBefore(one, place);
  }
}

/** `skip` are keys of items that are on their way out. */
export function redraw(list: HTMLElement, fresh: HTMLElement, skip: Set<string>): void {
  for (const script of fresh.querySelectorAll('script')) script.remove();
  const items: Items = new Map([...list.querySelectorAll<HTMLElement>('[data-item]')].map((item) => [keyOf(item) ?? '', item]));
  const focused = document.activeElement;
  morph(list, fresh, items, skip);
  if (focused instanceof HTMLElement && focused !== document.activeElement && list.contains(focused)) focused.focus({ preventScroll: true });
}
