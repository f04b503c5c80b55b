// Which tabs are open: each holds a lock with its name while it lives.

const lockName = (story: number, tab: string): string => `warraq-desk/${story}/${tab}`;

/** Says that this tab is open, for as long as it is. */
export function holdTab(story: number, tab: string): void {
  void navigator.locks?.request(lockName(story, tab), () => new Promise<void>(() => undefined));
}

/** Whether a tab is open now; `null` where the browser cannot tell (no secure context). */
export async function isTabOpen(story: number, tab: string): Promise<boolean | null> {
  if (!navigator.locks) return null;
  const { held = [] } = await navigator.locks.query();
  return held.some((lock) => lock.name === lockName(story, tab));
}
