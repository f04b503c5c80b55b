// What was found is shown at once, with a way back.

import type { Island } from '../body/contract';
import type { Copy } from '../copy/copy';
import { notice, type Offer } from '../page/status';
import { say } from '../page/texts';
import type { Keeper } from './keeper';
import type { Shelf } from './local';
import { unsavedCopies, type Found } from './restore';

export interface Restoring {
  island: Island;
  copy: Copy;
  keeper: Keeper;
  shelf: Shelf;
}

/** Shows the newest unsaved copy, if there is one. */
export async function restore(restoring: Restoring): Promise<void> {
  const found = await unsavedCopies(restoring.shelf, restoring.island);
  if (found.length === 0) return;
  restoring.keeper.inherit(found.flatMap(({ tab }) => (tab === null ? [] : [tab])));
  showCopy(restoring, found, 0);
}

function showCopy(restoring: Restoring, found: Found[], at: number): void {
  const { island, copy, keeper } = restoring;
  const one = found[at];
  if (!one) return;
  copy.write(one.manuscript);
  keeper.rebase(one.base);
  keeper.changed();
  const discard: Offer = { label: say('discard-restored'), act: () => void back(restoring, found) };
  const next = (at + 1) % found.length;
  const other: Offer = { label: say('other-copy'), act: () => showCopy(restoring, found, next) };
  const when = new Intl.DateTimeFormat(document.documentElement.lang || island.lang, { dateStyle: 'medium', timeStyle: 'short' });
  notice('restored', say('restored', { time: when.format(new Date(one.at)) }), found.length > 1 ? [discard, other] : [discard]);
}

/** Back to the revision; the copies are thrown away, here and (by a newer journal) at the server. */
async function back({ island, copy, keeper, shelf }: Restoring, found: Found[]): Promise<void> {
  copy.write(island.manuscript);
  keeper.rebase(island.base);
  keeper.changed();
  const tabs = found.flatMap(({ tab }) => (tab === null ? [] : [tab]));
  await Promise.allSettled(tabs.map((tab) => shelf.remove(island.story, tab)));
}
