/** Lets go of a lock. */
export type Release = () => void;

/** What storage needs of the machine; tests give their own. */
export interface StorageEnvironment {
  /** Milliseconds since 1970, UTC. */
  now(): number;
  /** A random id that nobody else has. */
  newId(): string;
  /** Takes the lock for this window alone; `null` if another window holds it and keeps it. */
  tryLock(name: string): Promise<Release | null>;
  /** Asks the browser never to evict what is stored; answers whether it agreed. */
  persist(): Promise<boolean>;
  /** Whether the browser has agreed to that, in this session or an earlier one. */
  persisted(): Promise<boolean>;
}

/** How long a window that was just reloaded or closed may take to let go of its lock, in milliseconds. */
const lockPatience = 1_000;

function isTimeout(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'TimeoutError';
}

/** The environment of a real window: its clock, its random numbers, its Web Locks. */
export const browserEnvironment: StorageEnvironment = {
  now: () => Date.now(),
  newId: () => crypto.randomUUID(),
  tryLock: (name) =>
    new Promise((resolve, reject) => {
      navigator.locks
        .request(
          name,
          { signal: AbortSignal.timeout(lockPatience) },
          () => new Promise<void>((release) => resolve(release)),
        )
        .catch((error: unknown) => (isTimeout(error) ? resolve(null) : reject(error)));
    }),
  persist: async () => navigator.storage.persist(),
  persisted: async () => navigator.storage.persisted(),
};
