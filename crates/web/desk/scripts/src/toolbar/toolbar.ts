// The toolbar over the body: one stop of the Tab key, arrows inside.

import type { EditorView } from 'prosemirror-view';
import { el } from '../page/element';
import { knows, say } from '../page/texts';
import { groups, type Item } from './items';

interface Button {
  item: Item;
  dom: HTMLButtonElement;
}

export interface Toolbar {
  /** Shows what holds at the selection. */
  show(view: EditorView): void;
}

export function mountToolbar(place: HTMLElement, view: () => EditorView): Toolbar {
  const buttons: Button[] = [];
  const bars = groups().map((items) => {
    const made = items.map((item) => ({ item, dom: button(item, view) }));
    buttons.push(...made);
    return el('span', { class: 'tool-group' }, ...made.map(({ dom }) => dom));
  });
  place.setAttribute('role', 'toolbar');
  place.setAttribute('aria-label', say('toolbar'));
  place.setAttribute('aria-controls', 'body-editor');
  place.replaceChildren(...bars);
  place.addEventListener('keydown', (event) => walk(event, buttons));
  place.addEventListener('focusin', (event) => hold(event.target, buttons));
  hold(buttons[0]?.dom ?? null, buttons);
  standBelowBar(place);
  return { show: (now) => buttons.forEach((one) => draw(one, now)) };
}

/** The toolbar sticks below the page's own bar, however many lines that takes. */
function standBelowBar(place: HTMLElement): void {
  const bar = document.querySelector<HTMLElement>('.story-bar');
  if (!bar) return;
  const fit = () => {
    place.style.insetBlockStart = getComputedStyle(bar).position === 'sticky' ? `${bar.offsetHeight}px` : '0';
  };
  new ResizeObserver(fit).observe(bar);
  fit();
}

function button(item: Item, view: () => EditorView): HTMLButtonElement {
  const hint = knows(`${item.name}-hint`) ? say(`${item.name}-hint`) : say(item.name);
  const title = item.shortcut ? `${hint} (${item.shortcut.replace('Control', 'Ctrl')})` : hint;
  const press = () => {
    if (view().editable) item.run(view());
  };
  // The body keeps its selection while a button is pressed with the mouse.
  const stay = (event: Event) => event.preventDefault();
  const label = say(item.name);
  const attributes = { type: 'button', 'data-item': item.name, title, 'aria-label': hint.startsWith(label) ? null : `${label}: ${hint}`, 'aria-keyshortcuts': item.shortcut ?? null, tabindex: -1 };
  return el('button', { ...attributes, onclick: press, onmousedown: stay }, label);
}

function draw({ item, dom }: Button, view: EditorView): void {
  const shown = item.shown?.(view.state) ?? true;
  if (dom.hidden === shown) dom.hidden = !shown;
  if (item.pressed) dom.setAttribute('aria-pressed', String(item.pressed(view.state)));
  dom.setAttribute('aria-disabled', String(!view.editable || !(item.enabled?.(view.state) ?? true)));
}

/** The one button that Tab reaches. */
function hold(target: EventTarget | null, buttons: Button[]): void {
  for (const { dom } of buttons) dom.tabIndex = dom === target ? 0 : -1;
}

function walk(event: KeyboardEvent, buttons: Button[]): void {
  const shown = buttons.filter(({ dom }) => !dom.hidden).map(({ dom }) => dom);
  const at = shown.findIndex((dom) => dom === document.activeElement);
  const rtl = getComputedStyle(event.currentTarget as Element).direction === 'rtl';
  const onward = rtl ? 'ArrowLeft' : 'ArrowRight';
  const back = rtl ? 'ArrowRight' : 'ArrowLeft';
  const to = { [onward]: at + 1, [back]: at - 1, Home: 0, End: shown.length - 1 }[event.key];
  if (to === undefined || at < 0) return;
  event.preventDefault();
  shown[(to + shown.length) % shown.length]?.focus();
}
