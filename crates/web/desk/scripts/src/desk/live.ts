// Lists that follow what happens elsewhere, without losing the place.

import { fetchPage } from '../page/fetched';
import { afterPause } from '../page/wait';
import { hearDesk } from './hear';
import { selected } from './items';
import { redraw } from './morph';
import { leaving } from './quick';

/** What the eye rests on: the selected item, or the first in sight. */
function anchor(): HTMLElement | null {
  const inSight = (item: HTMLElement) => item.getBoundingClientRect().bottom > 0;
  const chosen = selected();
  return chosen && inSight(chosen) ? chosen : ([...document.querySelectorAll<HTMLElement>('[data-item]')].find(inSight) ?? null);
}

function showFresh(fresh: Document): void {
  const rest = anchor();
  const before = rest?.getBoundingClientRect().top ?? 0;
  for (const list of document.querySelectorAll<HTMLElement>('[data-live]')) {
    const drawn = list.id ? fresh.getElementById(list.id) : null;
    if (drawn) redraw(list, document.adoptNode(drawn), leaving);
  }
  for (const counter of document.querySelectorAll<HTMLElement>('[data-count]')) {
    const drawn = fresh.querySelector(`[data-count="${counter.dataset.count}"]`);
    if (!drawn) continue;
    counter.textContent = drawn.textContent;
    counter.hidden = drawn.hasAttribute('hidden');
  }
  const rail = document.querySelector('.rail ul');
  const drawnRail = fresh.querySelector('.rail ul');
  if (rail && drawnRail && !rail.isEqualNode(drawnRail) && !rail.contains(document.activeElement)) rail.replaceChildren(...document.adoptNode(drawnRail).children);
  if (rest?.isConnected && scrollY > 0) scrollBy({ top: rest.getBoundingClientRect().top - before, behavior: 'instant' });
}

export function followChanges(): void {
  const lists = [...document.querySelectorAll<HTMLElement>('[data-live]')];
  const subjects = new Set(lists.flatMap((list) => (list.dataset.live ?? '').split(/\s+/)));
  const hasCounters = document.querySelector('[data-count], .rail') !== null;
  // The editor has a stream of its own, and the browser has few lines to one server.
  if ((lists.length === 0 && !hasCounters) || document.getElementById('manuscript')) return;
  let stale = false;
  const refresh = async () => {
    if (document.visibilityState === 'hidden') {
      stale = true;
      return;
    }
    stale = false;
    const fresh = await fetchPage(location.href);
    if (fresh) showFresh(fresh);
  };
  const soon = afterPause(300, () => void refresh());
  const later = afterPause(5000, () => void refresh());
  hearDesk({
    changed: ({ subject }) => {
      if (subjects.has(String(subject))) soon();
      else if (hasCounters && subject === 'comment') later();
    },
    missed: soon,
  });
  document.addEventListener('list-changed', () => (hasCounters ? later() : undefined));
  document.addEventListener('visibilitychange', () => stale && document.visibilityState === 'visible' && soon());
}
