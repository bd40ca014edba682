import type { StorageEnvironment } from './storage-environment.ts';

let kept: boolean | null = null;

/** Asks the browser never to evict what this app stores. A browser that has no answer, or none it gives, counts as no. */
export async function askToKeepStorage(environment: StorageEnvironment): Promise<void> {
  kept = await environment.persist().catch(() => false);
}

/** What the browser answered; `null` if it was not asked since the app started. The settings screen shows it. */
export function isStorageKept(): boolean | null {
  return kept;
}
