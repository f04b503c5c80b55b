// The items of a list, and the one that the keys act on.

export const items = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('[data-item]')].filter((item) => !item.hidden);

export const selected = (): HTMLElement | null => document.querySelector<HTMLElement>('[data-item][aria-current="true"]:not([hidden])');

/** Makes an item the selected one and brings it into sight. */
export function select(item: HTMLElement | null | undefined): void {
  for (const old of document.querySelectorAll('[data-item][aria-current="true"]')) if (old !== item) old.removeAttribute('aria-current');
  if (!item) return;
  item.setAttribute('aria-current', 'true');
  if (!item.hasAttribute('tabindex')) item.tabIndex = -1;
  item.focus({ preventScroll: true });
  item.scrollIntoView({ block: 'nearest' });
}

/** The item `step` places from the selected one; the first when none is. */
export function neighbour(step: 1 | -1): HTMLElement | null {
  const all = items();
  const at = all.findIndex((item) => item === selected());
  if (at < 0) return all[step > 0 ? 0 : all.length - 1] ?? null;
  return all[Math.min(all.length - 1, Math.max(0, at + step))] ?? null;
}

/** The item that takes the place of `item` when that goes. */
export function successor(item: HTMLElement): HTMLElement | null {
  const all = items();
  const at = all.indexOf(item);
  return all[at + 1] ?? all[at - 1] ?? null;
}
