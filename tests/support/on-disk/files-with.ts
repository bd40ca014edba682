import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** How often a folder is walked through that a running browser changes meanwhile. */
const walks = 20;

/**
 * Which of these words, or bytes by a name of theirs, lie in which files under a folder: `word in file`. Words in UTF-8 and
 * UTF-16. Where a file goes while it is looked for, what it held may lie in another by then: so all are looked into again.
 */
export function filesWith(
  sought: readonly string[] | Readonly<Record<string, Uint8Array>>,
  folder: string,
): readonly string[] {
  const wanted = Array.isArray(sought)
    ? sought.flatMap((word: string) =>
        (['utf8', 'utf16le'] as const).map((code) => ({ word, bytes: Buffer.from(word, code) })),
      )
    : Object.entries(sought).map(([word, bytes]) => ({ word, bytes: Buffer.from(bytes) }));
  for (let walk = 1; ; walk++) {
    try {
      return walkThrough(wanted, folder);
    } catch (error) {
      const hasGone = error instanceof Error && 'code' in error && error.code === 'ENOENT';
      if (!hasGone || walk === walks) throw error;
    }
  }
}

function walkThrough(wanted: readonly { readonly word: string; readonly bytes: Buffer }[], folder: string): string[] {
  const found = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .flatMap((entry) => {
      const file = path.join(entry.parentPath, entry.name);
      const content = readFileSync(file);
      return wanted
        .filter(({ bytes }) => content.includes(bytes))
        .map(({ word }) => `${word} in ${path.relative(folder, file)}`);
    });
  return [...new Set(found)].sort();
}
