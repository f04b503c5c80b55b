// Somebody else has saved: offer the new revision, or say that saving will merge.

import type { Island, Manuscript } from '../body/contract';
import type { Copy } from '../copy/copy';
import type { Keeper } from '../keeping/keeper';
import { notice, tell, withdraw } from '../page/status';
import { say } from '../page/texts';
import type { Saver } from '../saving/save';

export interface Others {
  island: Island;
  copy: Copy;
  keeper: Keeper;
  saver: Saver;
}

/** Hears `saved`; one's own saves are known by their number once answered. */
export async function someoneSaved(others: Others, data: Record<string, unknown>): Promise<void> {
  const { keeper, saver } = others;
  const revision = Number(data.revision);
  while (saver.isBusy()) await new Promise((resolve) => setTimeout(resolve, 100));
  if (!(revision > keeper.base())) return;
  const name = typeof data.by === 'string' ? data.by : '';
  if (keeper.isUnsaved()) notice('saved-elsewhere', say('saved-elsewhere-merge', { name }));
  else notice('saved-elsewhere', say('saved-elsewhere', { name }), [{ label: say('load'), act: () => void load(others) }]);
}

/** The island of the story's page as it is now. */
async function fetchIsland(story: number): Promise<Island | null> {
  try {
    const response = await fetch(`/desk/stories/${story}`, { headers: { accept: 'text/html' }, credentials: 'same-origin' });
    const text = response.ok ? await response.text() : '';
    const json = /<script type="application\/json" id="story">([\s\S]*?)<\/script>/.exec(text)?.[1];
    return json ? (JSON.parse(json) as Island) : null;
  } catch {
    return null;
  }
}

async function load(others: Others): Promise<void> {
  const { island, copy, keeper } = others;
  const now = await fetchIsland(island.story);
  if (!now) {
    tell(say('line-down'), 'warn');
    return;
  }
  if (keeper.isUnsaved()) return;
  copy.write(now.manuscript as Manuscript);
  keeper.rebase(now.base);
  withdraw('saved-elsewhere');
  tell(say('loaded'));
}

