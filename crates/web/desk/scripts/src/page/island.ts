// The data that the server put into the page.

import type { Island } from '../body/contract';

export function readJsonIn<T>(id: string): T | null {
  const text = document.getElementById(id)?.textContent;
  return text ? (JSON.parse(text) as T) : null;
}

export const readIsland = (): Island | null => readJsonIn<Island>('story');
