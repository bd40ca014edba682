import { browserEnvironment, type StorageEnvironment } from './storage-environment.ts';

/** Asks the browser never to evict what this app stores. Whether it agreed, `isStorageKept` tells. */
export async function askToKeepStorage(environment: StorageEnvironment): Promise<void> {
  await environment.persist().catch(() => false);
}

/** Whether the browser keeps what this app stores until the user deletes it. A browser that has no answer counts as no. */
export function isStorageKept(environment: StorageEnvironment = browserEnvironment): Promise<boolean> {
  return environment.persisted().catch(() => false);
}
