import type { Page } from '@playwright/test';

/** A browser whose disk can be filled and emptied: what refuses is its own quota. */
export interface FullDisk {
  /** From here on every write is refused. */
  fill(): Promise<void>;
  giveRoom(): Promise<void>;
}

/** Gives the app at this address a small quota. To be called before it stores anything. */
export async function smallDisk(page: Page, address: string): Promise<FullDisk> {
  const session = await page.context().newCDPSession(page);
  const { origin } = new URL(address);
  const ballast = (what: 'fill' | 'remove') => page.evaluate(setBallast, what);
  await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 6_000_000 });
  return {
    fill: async () => {
      await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 });
      // The browser reckons with the room that it saw last, until something does not fit.
      await ballast('fill');
    },
    giveRoom: async () => {
      await session.send('Storage.overrideQuotaForOrigin', { origin });
      await ballast('remove');
    },
  };
}

/** In the page's own storage and in every bucket: removes the ballast, or writes megabytes of it until one does not fit. */
async function setBallast(what: string): Promise<void> {
  interface Bucket {
    readonly indexedDB: IDBFactory;
  }
  const buckets: { keys(): Promise<string[]>; open(name: string): Promise<Bucket> } | undefined = Reflect.get(
    navigator,
    'storageBuckets',
  );
  const factories = [indexedDB];
  for (const name of (await buckets?.keys()) ?? []) {
    const bucket = await buckets?.open(name);
    if (bucket) factories.push(bucket.indexedDB);
  }
  for (const factory of factories) await (what === 'fill' ? fill(factory) : remove(factory));

  function answer<T>(request: IDBRequest<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  }

  async function remove(factory: IDBFactory): Promise<void> {
    dispatchEvent(new Event('outcome-coder ballast'));
    await answer(factory.deleteDatabase('outcome-coder ballast'));
  }

  async function fill(factory: IDBFactory): Promise<void> {
    const opening = factory.open('outcome-coder ballast');
    opening.onupgradeneeded = () => opening.result.createObjectStore('ballast', { autoIncrement: true });
    const database = await answer(opening);
    while (await fits(database)) {}
    // It stays open: the browser looks anew once nothing is.
    addEventListener('outcome-coder ballast', () => database.close(), { once: true });
  }

  function fits(database: IDBDatabase): Promise<boolean> {
    return new Promise((resolve) => {
      const transaction = database.transaction('ballast', 'readwrite');
      transaction.oncomplete = () => resolve(true);
      transaction.onabort = () => resolve(false);
      for (let part = 0; part < 16; part += 1) {
        transaction.objectStore('ballast').add(crypto.getRandomValues(new Uint8Array(65_536)));
      }
    });
  }
}
