// Uploads that this browser began, so that the same file goes on where it stopped.

const key = (file: File): string => `upload ${file.name} ${file.size} ${file.lastModified}`;

export interface Begun {
  upload: string;
  offset: number;
  chunk: number;
}

export function recall(file: File): Begun | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key(file)) ?? 'null');
    return typeof kept === 'object' && kept !== null && 'upload' in kept ? (kept as Begun) : null;
  } catch {
    return null;
  }
}

export function remember(file: File, begun: Begun): void {
  try {
    localStorage.setItem(key(file), JSON.stringify(begun));
  } catch {
    // Without a store the file starts anew next time.
  }
}

export function forget(file: File): void {
  try {
    localStorage.removeItem(key(file));
  } catch {
    // As above.
  }
}
