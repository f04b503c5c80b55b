// The browser asks before leaving only when something is kept nowhere yet.

import type { Keeper } from '../keeping/keeper';

export function watchLeaving(keeper: Keeper): void {
  addEventListener('beforeunload', (event) => {
    if (keeper.isLoose()) event.preventDefault();
  });
}
