import { Dexie } from 'dexie';
import { projectsIn, withRegistry } from './registry-database.ts';

/** As much as made Chromium let go of databases of every size that was tried: 12 MB. */
const transactions = 12;
const rowsEach = 20;
const bytesEach = 50_000;
/** In milliseconds, from one opening to the next: first twice what Chromium waits, then longer, for a slow disk lets go late. */
const pauses = [4_000, 8_000, 16_000, 32_000, 64_000];

/**
 * Deletes a database outside every home; nothing happens if there is none. One of version 1 was not sealed, and Chromium keeps
 * what is deleted in its files until it next compacts them, which in a small database may be never. So it is first filled
 * with random bytes behind all that it holds: Chromium then compacts when it next opens its files, which is seen to at once.
 */
export async function deleteSharedDatabase(name: string): Promise<void> {
  if (!(await Dexie.getDatabaseNames()).includes(name)) return;
  // On a disk without room for this, deleting still goes before.
  const wasUnsealed = await fillUnsealed(name).catch(() => true);
  await Dexie.delete(name);
  if (wasUnsealed) openFilesAnew();
}

/**
 * Chromium lets go of the shared files two seconds after the last database in them was closed. The list of projects, which lies there as well,
 * is open for moments only: after some seconds without it, it is opened once more, and the files with it. Several times, for the
 * list may be wanted in between; a window that goes before leaves it to the next that looks into the list after a pause.
 */
function openFilesAnew([pause, ...later]: readonly number[] = pauses): void {
  if (pause === undefined) return;
  setTimeout(() => {
    void withRegistry((registry) => projectsIn(registry).count()).catch(() => undefined);
    openFilesAnew(later);
  }, pause);
}

/** Answers whether it was an unsealed one. */
async function fillUnsealed(name: string): Promise<boolean> {
  const database = await new Dexie(name, { autoOpen: false, cache: 'disabled' }).open();
  try {
    const tables = new Set(database.tables.map((table) => table.name));
    if (!tables.has('texts') || tables.has('manifest')) return false;
    for (let transaction = 0; transaction < transactions; transaction++) {
      const rows = Array.from({ length: rowsEach }, (_, index) => ({
        id: `\u{ffff} ${transaction} ${index}`,
        body: crypto.getRandomValues(new Uint8Array(bytesEach)),
      }));
      await database.table('texts').bulkPut(rows);
    }
    return true;
  } finally {
    database.close();
  }
}
