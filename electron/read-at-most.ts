import { constants } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';

/**
 * The bytes of a file, or `null` if it holds more than `limit`. The size is asked of the open file, so that no other file
 * can slip in between asking and reading; of one that grows meanwhile no more is read than it had. Throws the file system's error.
 */
export async function readAtMost(file: string, limit: number): Promise<Uint8Array | null> {
  return withOpenFile(file, constants.O_RDONLY, async (handle) => {
    const { size } = await handle.stat();
    return size > limit ? null : readFrom(handle, size);
  });
}

/** The first `length` bytes of a file, fewer if it holds fewer. Never follows a link. Throws the file system's error. */
export async function readHead(file: string, length: number): Promise<Uint8Array> {
  // Windows knows no such flag; there a link is told from a file before this is called.
  return withOpenFile(file, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0), async (handle) => {
    const { buffer, bytesRead } = await handle.read(new Uint8Array(length), 0, length, 0);
    return buffer.slice(0, bytesRead);
  });
}

async function withOpenFile<Result>(file: string, flags: number, act: (handle: FileHandle) => Promise<Result>) {
  const handle = await open(file, flags);
  try {
    return await act(handle);
  } finally {
    await handle.close();
  }
}

/** The first `size` bytes of an open file, fewer if it has been cut meanwhile. */
async function readFrom(handle: FileHandle, size: number): Promise<Uint8Array> {
  const bytes = new Uint8Array(size);
  let filled = 0;
  while (filled < size) {
    const { bytesRead } = await handle.read(bytes, filled, size - filled, filled);
    if (bytesRead === 0) return bytes.slice(0, filled);
    filled += bytesRead;
  }
  return bytes;
}
