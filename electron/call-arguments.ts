import type { FileKind, NamedBytes } from './contract.ts';

/** The most one file may hold, read or written, in bytes: as much as a copy may have to be opened again. */
export const largestFile = 400 * 1024 * 1024;
/** The most files one save may hold. */
const mostFiles = 50;

const fileKinds: readonly unknown[] = ['narratives', 'copy'] satisfies FileKind[];

/** Whether a value is one of the kinds of file that can be asked for. */
export function isFileKind(value: unknown): value is FileKind {
  return fileKinds.includes(value);
}

/**
 * Whether a value is a plain file name that every system takes: no path parts, no control characters, no leading dot,
 * no trailing dot or space, none of Windows' reserved names, at most 120 characters.
 */
export function isPlainFileName(value: unknown): value is string {
  if (typeof value !== 'string' || value.length === 0 || value.length > 120) return false;
  if (/[\\/:*?"<>|\p{Cc}\p{Cs}]/u.test(value) || /^[.\s]|[.\s]$/u.test(value)) return false;
  return !/^(con|prn|aux|nul|com[\d¹²³]|lpt[\d¹²³])(\.|$)/i.test(value);
}

/** Whether a value is a file to write: a plain name and bytes, however many. */
export function isNamedBytes(value: unknown): value is NamedBytes {
  if (typeof value !== 'object' || value === null || !('name' in value) || !('bytes' in value)) return false;
  return isPlainFileName(value.name) && value.bytes instanceof Uint8Array;
}

/** Whether a value is a list of files to write: 1 to `mostFiles`, no two under one name. */
export function isFileList(value: unknown): value is readonly NamedBytes[] {
  if (!Array.isArray(value) || value.length === 0 || value.length > mostFiles || !value.every(isNamedBytes))
    return false;
  const names = new Set(value.map((file) => file.name.toLowerCase()));
  return names.size === value.length;
}
