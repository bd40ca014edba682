import { IDBFactory } from 'fake-indexeddb';
import type { StorageBuckets } from '../../renderer/storage/project-home.ts';

/** The Storage Buckets of a browser, in memory: one empty disk each. What is deleted closes under whoever has it open. */
export function bucketsDouble(): StorageBuckets {
  const buckets = new Map<string, IDBFactory>();
  return {
    open: async (name) => {
      if (!/^[a-z0-9][a-z0-9_-]{0,63}$/.test(name)) throw new TypeError(`The browser refuses the name ${name}`);
      const indexedDB = buckets.get(name) ?? new IDBFactory();
      buckets.set(name, indexedDB);
      return { indexedDB };
    },
    keys: async () => [...buckets.keys()].sort(),
    delete: async (name) => {
      const bucket = buckets.get(name);
      buckets.delete(name);
      for (const database of (await bucket?.databases()) ?? []) bucket?.deleteDatabase(database.name ?? '');
    },
  };
}

/** Gives this window a browser's buckets, or, with `undefined`, those of a browser that has none. */
export function setBuckets(buckets: StorageBuckets | undefined): void {
  // Node 20 knows no navigator.
  if (!('navigator' in globalThis)) Object.defineProperty(globalThis, 'navigator', { value: { userAgent: 'Node' } });
  Object.defineProperty(navigator, 'storageBuckets', { value: buckets, configurable: true });
}

/** The buckets that `setBuckets` gave; throws if it gave none. */
export function buckets(): StorageBuckets {
  if (!navigator.storageBuckets) throw new Error('This browser has no buckets');
  return navigator.storageBuckets;
}
