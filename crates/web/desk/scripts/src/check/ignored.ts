// Findings that this person does not want to see again while working on this story.

const name = (story: number): string => `warraq-ignored/${story}`;

export function ignored(story: number): Set<string> {
  try {
    return new Set(JSON.parse(sessionStorage.getItem(name(story)) ?? '[]') as string[]);
  } catch {
    return new Set();
  }
}

export function ignore(story: number, key: string): void {
  try {
    sessionStorage.setItem(name(story), JSON.stringify([...ignored(story), key]));
  } catch {
    // Without a store it comes back with the next check.
  }
}
