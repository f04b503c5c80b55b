// What was typed and never saved, found again when the page opens.

import { isSame } from '../copy/canonical';
import type { Island, Manuscript } from '../body/contract';
import type { Kept, Shelf } from './local';
import { isTabOpen } from './tabs';

export interface Found {
  manuscript: Manuscript;
  base: number;
  at: string;
  /** The tab of this browser that kept it; `null` for the server's journal. */
  tab: string | null;
}

/** This person's copies of tabs that are gone; those that hold nothing new are cleared away. */
async function fromBrowser(shelf: Shelf, island: Island): Promise<Found[]> {
  const all = await shelf.all(island.story).catch(() => [] as Kept[]);
  const found: Found[] = [];
  for (const kept of all) {
    if (kept.person !== island.me.id || kept.tab === island.tab) continue;
    if ((await isTabOpen(island.story, kept.tab)) === true) continue;
    if (isSame(kept.manuscript, island.manuscript)) await shelf.remove(island.story, kept.tab).catch(() => undefined);
    else found.push({ manuscript: kept.manuscript, base: kept.base, at: kept.at, tab: kept.tab });
  }
  return found;
}

/** Copies newer than the revision, the newest first, each once. */
export async function unsavedCopies(shelf: Shelf, island: Island): Promise<Found[]> {
  const found = await fromBrowser(shelf, island);
  const { journal } = island;
  if (journal && !isSame(journal.manuscript, island.manuscript)) {
    found.push({ manuscript: journal.manuscript, base: journal.base, at: journal.at, tab: null });
  }
  found.sort((a, b) => Date.parse(b.at) - Date.parse(a.at));
  return found.filter((one, at) => !found.slice(0, at).some((newer) => isSame(newer.manuscript, one.manuscript)));
}
