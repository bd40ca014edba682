import { randomUUID } from 'node:crypto';
import * as nodeFileSystem from 'node:fs/promises';
import path from 'node:path';
import { type FileSystem, realPlace, syncFolder, writeBeside } from './write-whole.ts';

/** A file to write, by its path. */
export interface WantedFile {
  readonly target: string;
  readonly bytes: Uint8Array;
}

/** What writing several files needs of the file system. */
export type WholeFileSystem = FileSystem & Pick<typeof nodeFileSystem, 'link' | 'copyFile'>;

/** A file on its way: where it goes, what lies ready beside it, and what was there before (`null`: nothing). */
interface ReadyFile {
  readonly target: string;
  readonly place: string;
  readonly temporary: string;
  readonly before: string | null;
}

/**
 * Writes all files or none: every one lies complete beside its target before the first is renamed over it, and if a
 * rename fails, those before it are taken back. Answers with the file that failed and the system's error, else `null`.
 * A crash between two renames leaves each file whole, some of them new.
 */
export async function writeTogether(
  wanted: readonly WantedFile[],
  files: WholeFileSystem = nodeFileSystem,
): Promise<{ readonly target: string; readonly error: unknown } | null> {
  const ready: ReadyFile[] = [];
  const renamed: ReadyFile[] = [];
  let target = '';
  try {
    for (const file of wanted) {
      target = file.target;
      ready.push(await makeReady(file, files));
    }
    for (const file of ready) {
      target = file.target;
      await files.rename(file.temporary, file.place);
      renamed.push(file);
    }
    return null;
  } catch (error) {
    for (const file of renamed) await takeBack(file, files);
    return { target, error };
  } finally {
    await cleanUp(ready, files);
  }
}

async function makeReady(file: WantedFile, files: WholeFileSystem): Promise<ReadyFile> {
  const place = await realPlace(file.target, files);
  const temporary = await writeBeside(place, file.bytes, files);
  try {
    return { target: file.target, place, temporary, before: await keepOld(place, files) };
  } catch (error) {
    await files.rm(temporary, { force: true });
    throw error;
  }
}

/** A second name for the old file, or a copy of it where the disk has no second names; `null` if there is no old file. */
async function keepOld(place: string, files: WholeFileSystem): Promise<string | null> {
  const kept = path.join(path.dirname(place), `.outcome-coder-${randomUUID()}.tmp`);
  try {
    await files.link(place, kept).catch(() => files.copyFile(place, kept));
    return kept;
  } catch (error) {
    await files.rm(kept, { force: true });
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

/** Best effort: what cannot be taken back stays as the whole new file. */
async function takeBack({ place, before }: ReadyFile, files: WholeFileSystem): Promise<void> {
  const undone = before === null ? files.rm(place, { force: true }) : files.rename(before, place);
  await undone.catch((error: unknown) => console.error(error));
}

async function cleanUp(ready: readonly ReadyFile[], files: WholeFileSystem): Promise<void> {
  for (const { temporary, before } of ready) {
    for (const left of [temporary, before])
      if (left !== null) await files.rm(left, { force: true }).catch(() => undefined);
  }
  for (const folder of new Set(ready.map(({ place }) => path.dirname(place)))) await syncFolder(folder, files);
}
