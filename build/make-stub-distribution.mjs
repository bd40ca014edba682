import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Electron's own mark before the fuses in its program, by which they are found and set. */
const fuseMark = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
/** Fuse version 1, nine fuses, as Electron ships them. */
const fuses = Buffer.concat([Buffer.from([1, 9]), Buffer.from('101100001', 'ascii')]);

const emptyFiles = [
  'LICENSE',
  'LICENSES.chromium.html',
  'chrome-sandbox',
  'chrome_crashpad_handler',
  'icudtl.dat',
  'resources.pak',
  'snapshot_blob.bin',
  'v8_context_snapshot.bin',
  'locales/en-GB.pak',
  'locales/en-US.pak',
];

/**
 * Lays out a stand-in for Electron's Linux distribution, so that a package can be put together and looked at where the
 * real binary cannot be had. Its program only says that it is a stand-in and ends with 97.
 */
export function makeStubDistribution(folder, version) {
  rmSync(folder, { recursive: true, force: true });
  for (const part of ['locales', 'resources']) mkdirSync(path.join(folder, part), { recursive: true });
  const script =
    '#!/bin/sh\necho "This is a stand-in for Electron: it shows the package\'s layout only." >&2\nexit 97\n#';
  const program = Buffer.concat([Buffer.from(script), Buffer.from(fuseMark, 'ascii'), fuses, Buffer.from('\n')]);
  writeFileSync(path.join(folder, 'electron'), program, { mode: 0o755 });
  for (const file of emptyFiles) writeFileSync(path.join(folder, file), 'stand-in', { mode: 0o755 });
  writeFileSync(path.join(folder, 'version'), version);
}
