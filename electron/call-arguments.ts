import type { FileKind, NamedBytes } from './contract.ts';

/** The most one file may hold, read or written, in bytes: as much as a copy may have to be opened again. */
export const largestFile = 400 * 1024 * 1024;
/** The most files one save may hold. */
const mostFiles = 50;

/** The most backups one call may remove, and a list tells of. */
export const mostBackups = 2000;
/** The most packs that a list of the team's folder tells of. */
export const mostPacks = 1000;
/** The most a sealed key may hold, in bytes: a key of 32 is sealed into a few hundred. */
const largestSealedKey = 4096;
const keyLength = 32;
/** Leaves room for the number that tells a second file of one name from the first. */
const longestNumberedName = 116;
const backupEnding = /^_[0-9a-f]{8}\.outcomes$/;

const fileKinds: readonly unknown[] = ['narratives', 'copy', 'pack'] satisfies FileKind[];

/** Whether a value is one of the kinds of file that can be asked for. */
export function isFileKind(value: unknown): value is FileKind {
  return fileKinds.includes(value);
}

/**
 * Whether a value is a plain file name that every system takes: no path parts, no control characters, nothing unseen that
 * shows a name other than it is, no leading dot, no trailing dot or space, none of Windows' reserved names, at most 120
 * characters.
 */
export function isPlainFileName(value: unknown): value is string {
  if (typeof value !== 'string' || value.length === 0 || value.length > 120) return false;
  if (/[\\/:*?"<>|\p{Cc}\p{Cf}\p{Cs}]/u.test(value) || /^[.\s]|[.\s]$/u.test(value)) return false;
  return !/^(con|prn|aux|nul|conin\$|conout\$|clock\$|com[\d¹²³]|lpt[\d¹²³])\s*(\.|$)/i.test(value);
}

/** Whether a value is a file to write: a plain name and bytes, however many. */
export function isNamedBytes(value: unknown): value is NamedBytes {
  if (typeof value !== 'object' || value === null || !('name' in value) || !('bytes' in value)) return false;
  return isPlainFileName(value.name) && value.bytes instanceof Uint8Array;
}

/** Whether a value is a key as the vault makes it: 32 bytes. */
export function isKey(value: unknown): value is Uint8Array {
  return value instanceof Uint8Array && value.byteLength === keyLength;
}

/** Whether a value can be a key that was sealed. */
export function isSealedKey(value: unknown): value is Uint8Array {
  return value instanceof Uint8Array && value.byteLength > 0 && value.byteLength <= largestSealedKey;
}

/** Whether a value is the ending that all backups of one project share, e.g. `_3f2a1b9c.outcomes`. */
export function isBackupEnding(value: unknown): value is string {
  return typeof value === 'string' && backupEnding.test(value);
}

/** Whether a value is the name of a backup: plain, with a backup's ending and something before it. */
export function isBackupName(value: unknown): value is string {
  return isPlainFileName(value) && /._[0-9a-f]{8}\.outcomes$/.test(value);
}

/** Whether a value is a backup to write: a backup's name of at most 116 characters, and bytes. */
export function isBackup(value: unknown): value is NamedBytes {
  return isNamedBytes(value) && isBackupName(value.name) && value.name.length <= longestNumberedName;
}

/**
 * Whether a value is the name of a pack: plain, ending in `.age`, and not beginning as the names do that sync tools and office
 * programs give to what they have not finished (`~`).
 */
export function isPackName(value: unknown): value is string {
  return isPlainFileName(value) && /^[^~].*\.age$/i.test(value);
}

/** Whether a value is a pack to write: a pack's name of at most 116 characters, and bytes. */
export function isPack(value: unknown): value is NamedBytes {
  return isNamedBytes(value) && isPackName(value.name) && value.name.length <= longestNumberedName;
}

/** Whether a value is a list of names of backups: 1 to `mostBackups`. */
export function isBackupNames(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.length > 0 && value.length <= mostBackups && value.every(isBackupName);
}

/** Whether a value is a list of files to write: 1 to `mostFiles`, no two under one name. */
export function isFileList(value: unknown): value is readonly NamedBytes[] {
  if (!Array.isArray(value) || value.length === 0 || value.length > mostFiles || !value.every(isNamedBytes))
    return false;
  const names = new Set(value.map((file) => file.name.toLowerCase()));
  return names.size === value.length;
}
