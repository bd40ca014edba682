import type { Page } from '@playwright/test';

/** The wrapped keys, the salts and the keys themselves that the page's projects have now, by the way in that they belong to. */
export async function keysOnDisk(page: Page): Promise<Readonly<Record<string, Uint8Array>>> {
  const found = await page.evaluate(async () => {
    const bytes: Record<string, number[]> = {};
    const gather = (place: string, value: unknown) => {
      if (value instanceof Uint8Array && value.length >= 16) bytes[place] = [...value];
      else if (typeof value === 'object' && value !== null && !(value instanceof CryptoKey))
        for (const [name, inner] of Object.entries(value)) gather(`${place} ${name}`, inner);
    };
    for (const bucketName of (await navigator.storageBuckets?.keys()) ?? []) {
      const home = (await navigator.storageBuckets?.open(bucketName))?.indexedDB;
      if (!home) continue;
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const opening = home.open(bucketName);
        opening.onsuccess = () => resolve(opening.result);
        opening.onerror = () => reject(opening.error);
      });
      if (database.objectStoreNames.contains('keys')) {
        const rows = await new Promise<unknown[]>((resolve, reject) => {
          const asked = database.transaction('keys').objectStore('keys').getAll();
          asked.onsuccess = () => resolve(asked.result);
          asked.onerror = () => reject(asked.error);
        });
        gather(bucketName.slice(0, 8), rows);
      }
      database.close();
    }
    return bytes;
  });
  return Object.fromEntries(Object.entries(found).map(([place, bytes]) => [place, Uint8Array.from(bytes)]));
}
