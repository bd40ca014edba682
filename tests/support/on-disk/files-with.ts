import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Which of these words, or bytes by a name of theirs, lie in which files under a folder: `word in file`. Words in UTF-8 and UTF-16. */
export function filesWith(
  sought: readonly string[] | Readonly<Record<string, Uint8Array>>,
  folder: string,
): readonly string[] {
  const wanted = Array.isArray(sought)
    ? sought.flatMap((word: string) =>
        (['utf8', 'utf16le'] as const).map((code) => ({ word, bytes: Buffer.from(word, code) })),
      )
    : Object.entries(sought).map(([word, bytes]) => ({ word, bytes: Buffer.from(bytes) }));
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
