import fileSystem from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';

/** Makes every writing to a file below `folder` fail in this process as the system would; answers with the way to stop. */
export function failWriting(folder: string, code: 'ENOSPC' | 'EROFS'): () => void {
  const { open } = fileSystem;
  const failure = () => Object.assign(new Error(code), { code });
  fileSystem.open = async (place, flags, mode) => {
    const isWriting = String(place).startsWith(folder) && /^[wax]/.test(String(flags ?? 'r'));
    if (isWriting && code === 'EROFS') throw failure();
    const handle = await open(place, flags, mode);
    // A disk fills up while it is written to.
    if (isWriting) Object.defineProperty(handle, 'writeFile', { value: () => Promise.reject(failure()) });
    return handle;
  };
  syncBuiltinESMExports();
  return () => {
    fileSystem.open = open;
    syncBuiltinESMExports();
  };
}
