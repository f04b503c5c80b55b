// The copy in this browser: IndexedDB, or localStorage where that is not to be had.

import type { Manuscript } from '../body/contract';

export interface Kept {
  story: number;
  tab: string;
  /** Who typed it. */
  person: number;
  base: number;
  /** Counts the changes of this tab. */
  seq: number;
  /** When, by this browser's clock (ISO 8601). */
  at: string;
  /** The last change that the server has acknowledged. */
  sent: number;
  manuscript: Manuscript;
}

export interface Shelf {
  put(kept: Kept): Promise<void>;
  remove(story: number, tab: string): Promise<void>;
  all(story: number): Promise<Kept[]>;
}

const settled = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('IndexedDB'));
  });

const finished = (transaction: IDBTransaction): Promise<void> =>
  new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onerror = transaction.onabort = () => reject(transaction.error ?? new Error('IndexedDB'));
  });

function openDatabase(): Promise<IDBDatabase> {
  const request = indexedDB.open('warraq-desk', 1);
  request.onupgradeneeded = () => {
    request.result.createObjectStore('manuscripts', { keyPath: ['story', 'tab'] }).createIndex('story', 'story');
  };
  const late = new Promise<never>((_, reject) => setTimeout(() => reject(new Error('IndexedDB does not answer')), 3000));
  return Promise.race([settled(request), late]);
}

function inDatabase(database: IDBDatabase): Shelf {
  const store = (mode: IDBTransactionMode) => database.transaction('manuscripts', mode).objectStore('manuscripts');
  return {
    async put(kept) {
      const shelf = store('readwrite');
      shelf.put(kept);
      await finished(shelf.transaction);
    },
    async remove(story, tab) {
      const shelf = store('readwrite');
      shelf.delete([story, tab]);
      await finished(shelf.transaction);
    },
    all: (story) => settled(store('readonly').index('story').getAll(story)) as Promise<Kept[]>,
  };
}

function inStorage(): Shelf {
  const key = (story: number, tab: string) => `warraq-desk/${story}/${tab}`;
  return {
    put: async (kept) => localStorage.setItem(key(kept.story, kept.tab), JSON.stringify(kept)),
    remove: async (story, tab) => localStorage.removeItem(key(story, tab)),
    async all(story) {
      const names = Array.from({ length: localStorage.length }, (_, at) => localStorage.key(at) ?? '');
      const texts = names.filter((name) => name.startsWith(key(story, ''))).map((name) => localStorage.getItem(name));
      return texts.flatMap((text) => (text ? [JSON.parse(text) as Kept] : []));
    },
  };
}

export async function openShelf(): Promise<Shelf> {
  try {
    return inDatabase(await openDatabase());
  } catch {
    return inStorage();
  }
}
