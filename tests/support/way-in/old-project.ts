import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';

const fixture = path.join(import.meta.dirname, '../../fixtures/projects/version-1.json');

interface OldDatabase {
  readonly name: string;
  readonly version: number;
  readonly stores: Readonly<Record<string, { readonly keyPath: string; readonly rows: readonly unknown[] }>>;
}

/**
 * Puts a project into the page's storage that the program wrote before it encrypted anything: `From before`, with two cases,
 * one coded segment and its memo. Load the page anew to see it listed.
 */
export async function putOldProject(page: Page): Promise<void> {
  const databases = JSON.parse(readFileSync(fixture, 'utf8')) as readonly OldDatabase[];
  await page.evaluate(async (wanted) => {
    const done = (request: IDBRequest) =>
      new Promise<void>((resolve, reject) => {
        request.onsuccess = () => resolve();
        request.onerror = () => reject(request.error);
      });
    for (const { name, version, stores } of wanted) {
      await done(indexedDB.deleteDatabase(name));
      const opening = indexedDB.open(name, version);
      opening.onupgradeneeded = () => {
        for (const [store, { keyPath }] of Object.entries(stores)) opening.result.createObjectStore(store, { keyPath });
      };
      await done(opening);
      for (const [store, { rows }] of Object.entries(stores)) {
        for (const row of rows) await done(opening.result.transaction(store, 'readwrite').objectStore(store).put(row));
      }
      opening.result.close();
    }
  }, databases);
}
