import { Dexie } from 'dexie';

/** As many as helped with projects of 20 to 2,000 narratives. */
const rounds = 2;
const standing = 'outcome-coder drop 0';
const passing = ['outcome-coder drop 1', 'outcome-coder drop 2'];

/**
 * Makes Chromium drop from its files what was deleted or written over, as far as it lets itself be made to: it keeps that
 * until it next compacts them. Deleting a database makes it compact the files that hold keys around it, and moves what was
 * in its log to a file that only the next deletion compacts. Where the trick does not help, or the disk refuses, nothing is
 * lost: Chromium compacts in its own time.
 */
export async function dropDeleted(): Promise<void> {
  try {
    for (let round = 0; round < rounds; round++) {
      for (const name of passing) await makeTiny(name);
      for (const name of passing) await Dexie.delete(name);
      await Dexie.delete(standing);
    }
  } catch {
    // What is left of them is empty, and used again the next time.
  }
}

/** Puts an empty database between an old one and the new one that is to replace it: `dropDeleted` then reaches the old one's files. */
export async function prepareDrop(): Promise<void> {
  await makeTiny(standing).catch(() => undefined);
}

async function makeTiny(name: string): Promise<void> {
  const database = new Dexie(name, { cache: 'disabled', chromeTransactionDurability: 'strict' });
  database.version(1).stores({ rows: '' });
  try {
    await database.open();
    await database.table('rows').put(0, 0);
  } finally {
    database.close();
  }
}
