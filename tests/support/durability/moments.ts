import type { Doom } from './wire.ts';

/**
 * Counts the moments of a write: every opening and deletion of a database or bucket, every transaction that writes, its
 * 1st, 2nd, 4th, 8th … record, and its commit. At the moment that was asked for the test is told to kill the browser.
 */
let count = 0;
let fatal: { readonly at: number; readonly doom: Doom } | null = null;
const records = new WeakMap<IDBTransaction, number>();

/** Does an operation, and answers with how many moments it had. */
export async function counted(operation: () => Promise<unknown>): Promise<number> {
  count = 0;
  await operation();
  return count;
}

/** Does an operation that usually has so many moments; the browser dies in it, or else as soon as it is over. */
export async function doomed(moments: number, doom: Doom, operation: () => Promise<unknown>): Promise<never> {
  count = 0;
  fatal = { at: Math.min(moments, 1 + Math.floor(doom.fraction * moments)), doom };
  const stillGoing = operation();
  await stillGoing;
  return die(doom);
}

function moment(): void {
  count += 1;
  if (fatal?.at === count) void die(fatal.doom);
}

async function die({ holds, within }: Doom): Promise<never> {
  if (!holds) await window.tell({ type: 'kill', within });
  else {
    // Nobody ever answers: this thread stands still here, in the middle of whatever it was doing.
    const request = new XMLHttpRequest();
    request.open('POST', '/kill', false);
    request.send();
  }
  return new Promise(() => undefined);
}

/** Puts the counting into the browser's own database functions. */
export function watchDatabases(): void {
  const { open, deleteDatabase } = IDBFactory.prototype;
  IDBFactory.prototype.open = function (this: IDBFactory, ...asked) {
    moment();
    return open.apply(this, asked);
  };
  IDBFactory.prototype.deleteDatabase = function (this: IDBFactory, ...asked) {
    moment();
    const request = deleteDatabase.apply(this, asked);
    request.addEventListener('success', moment);
    return request;
  };
  const { transaction } = IDBDatabase.prototype;
  IDBDatabase.prototype.transaction = function (this: IDBDatabase, ...asked) {
    const begun = transaction.apply(this, asked);
    if (begun.mode === 'readonly') return begun;
    moment();
    begun.addEventListener('complete', moment);
    return begun;
  };
  watchRecords('put');
  watchRecords('add');
  watchBuckets();
}

function watchRecords(name: 'put' | 'add'): void {
  const write = IDBObjectStore.prototype[name];
  IDBObjectStore.prototype[name] = function (this: IDBObjectStore, ...asked) {
    const request = write.apply(this, asked);
    const nth = (records.get(this.transaction) ?? 0) + 1;
    records.set(this.transaction, nth);
    if (Number.isInteger(Math.log2(nth))) moment();
    return request;
  };
}

interface Buckets {
  open(...asked: unknown[]): Promise<unknown>;
  delete(...asked: unknown[]): Promise<unknown>;
}

function watchBuckets(): void {
  const buckets: Buckets | undefined = Reflect.get(navigator, 'storageBuckets');
  if (!buckets) return;
  const prototype: Buckets = Object.getPrototypeOf(buckets);
  for (const name of ['open', 'delete'] as const) {
    const original = prototype[name];
    prototype[name] = function (this: Buckets, ...asked: unknown[]) {
      moment();
      return original.apply(this, asked).then((answer) => {
        moment();
        return answer;
      });
    };
  }
}
