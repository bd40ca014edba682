import { Dexie } from 'dexie';

/** As much as made Chromium let go of databases of every size that was tried: 12 MB. */
const transactions = 12;
const rowsEach = 20;
const bytesEach = 50_000;

/**
 * Deletes a database outside every home; nothing happens if there is none. One of version 1 was not sealed, and Chromium keeps
 * what is deleted in its files until it next compacts them, which in a small database may be never. So it is first filled
 * with random bytes behind all that it holds: Chromium then compacts when it is next started.
 */
export async function deleteSharedDatabase(name: string): Promise<void> {
  if (!(await Dexie.getDatabaseNames()).includes(name)) return;
  // On a disk without room for this, deleting still goes before.
  await fillUnsealed(name).catch(() => undefined);
  await Dexie.delete(name);
}

async function fillUnsealed(name: string): Promise<void> {
  const database = await new Dexie(name, { autoOpen: false, cache: 'disabled' }).open();
  try {
    const tables = new Set(database.tables.map((table) => table.name));
    if (!tables.has('texts') || tables.has('manifest')) return;
    for (let transaction = 0; transaction < transactions; transaction++) {
      const rows = Array.from({ length: rowsEach }, (_, index) => ({
        id: `\u{ffff} ${transaction} ${index}`,
        body: crypto.getRandomValues(new Uint8Array(bytesEach)),
      }));
      await database.table('texts').bulkPut(rows);
    }
  } finally {
    database.close();
  }
}
