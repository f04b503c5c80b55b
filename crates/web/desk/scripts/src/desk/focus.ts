// The point of a picture that stays in sight, by a click on it or by two sliders. Without this there are nine places
// to choose from; the field `focus` holds what was pointed at, `x,y` per mille.

import { el } from '../page/element';
import { say } from '../page/texts';

const clamp = (value: number): number => Math.min(1000, Math.max(0, Math.round(value)));

/** Where the cut begins, in per cent of the room that is left, when `focus` (0 to 1) is brought to its middle. */
export function cutAt(focus: number, length: number, cut: number): number {
  const room = length - cut;
  if (room <= 0) return 50;
  return (Math.min(room, Math.max(0, focus * length - cut / 2)) / room) * 100;
}

/** Shows the cuts as they will be. */
function showCuts(field: Element, picture: HTMLImageElement, x: number, y: number): void {
  const { naturalWidth: width, naturalHeight: height } = picture;
  for (const image of field.querySelectorAll<HTMLImageElement>('.cuts img')) {
    const ratio = image.clientWidth / Math.max(1, image.clientHeight);
    const across = cutAt(x / 1000, width, Math.min(width, height * ratio));
    const down = cutAt(y / 1000, height, Math.min(height, width / ratio));
    image.style.objectPosition = `${across}% ${down}%`;
  }
}

function slider(name: string, value: number): HTMLInputElement {
  return el('input', { type: 'range', min: 0, max: 1000, step: 10, value, id: `focus-${name}`, class: 'axis' });
}

function pointAt(field: HTMLElement, frame: HTMLElement, picture: HTMLImageElement): void {
  const chosen = field.querySelector<HTMLInputElement>('input[name=focus]:checked');
  let [x, y] = (chosen?.value ?? '500,500').split(',').map(Number) as [number, number];
  const [across, down] = [slider('x', x), slider('y', y)];
  const target = el('span', { class: 'target', 'aria-hidden': 'true' });
  const sent = el('input', { type: 'hidden', name: 'focus' });
  for (const cell of field.querySelectorAll<HTMLInputElement>('.cells input')) cell.disabled = true;
  field.classList.add('pointed');
  const axis = (label: string, input: HTMLInputElement) => el('label', { for: input.id }, label, input);
  frame.append(target);
  frame.after(el('div', { class: 'axes' }, axis(say('focus-x'), across), axis(say('focus-y'), down)), sent);
  const draw = () => {
    sent.value = `${x},${y}`;
    [across.value, down.value] = [String(x), String(y)];
    target.style.left = `${x / 10}%`;
    target.style.top = `${y / 10}%`;
    showCuts(field, picture, x, y);
  };
  const follow = (event: PointerEvent) => {
    const box = picture.getBoundingClientRect();
    x = clamp(((event.clientX - box.left) / box.width) * 1000);
    y = clamp(((event.clientY - box.top) / box.height) * 1000);
    draw();
  };
  frame.addEventListener('pointerdown', (event) => {
    if (event.button !== 0) return;
    event.preventDefault();
    frame.setPointerCapture(event.pointerId);
    follow(event);
  });
  frame.addEventListener('pointermove', (event) => frame.hasPointerCapture(event.pointerId) && follow(event));
  for (const input of [across, down]) {
    input.addEventListener('input', () => {
      [x, y] = [clamp(Number(across.value)), clamp(Number(down.value))];
      draw();
    });
  }
  if (picture.complete) draw();
  else picture.addEventListener('load', draw, { once: true });
}

export function pointAtFocus(): void {
  for (const field of document.querySelectorAll<HTMLElement>('[data-focus]')) {
    const frame = field.querySelector<HTMLElement>('.frame');
    const picture = frame?.querySelector('img');
    if (frame && picture) pointAt(field, frame, picture);
  }
}
