import { COPY_FORMAT } from '../domain/exchange/copy/copy-file.ts';
import { ageBeginning } from '../domain/exchange/pack/age-beginning.ts';
import { findHead } from './vault/sealed-file-parts.ts';

/** What a file chosen as a pack is, by its first bytes alone: nothing is opened for it. */
export type ChosenFileKind = 'coding_pack' | 'return_pack' | 'copy' | 'zip' | 'other';

/** Longer than the beginning of any file of the age format that has one way in. */
const beginning = 1024;

/** How a zip file begins, also an empty one, and with it each kind of file that is one inside, as a workbook is. */
const zipBeginnings = ['PK\u0003\u0004', 'PK\u0005\u0006'];

/**
 * Tells a coding pack (an age file that a passphrase opens) from a return pack (one that somebody's key opens), from a copy or
 * backup, from a zip file, and from anything else.
 */
export function kindOfFile(bytes: Uint8Array): ChosenFileKind {
  const head = ageBeginning(bytes.subarray(0, beginning));
  if (head.startsWith('age-encryption.org/v1\n-> scrypt ')) return 'coding_pack';
  if (head.startsWith('age-encryption.org/v1\n-> ')) return 'return_pack';
  if (zipBeginnings.some((zip) => head.startsWith(zip))) return 'zip';
  const sealed = findHead(bytes);
  const isCopy =
    !('refused' in sealed) || sealed.refused !== 'not_sealed' || head.slice(0, 100).includes(`"${COPY_FORMAT}"`);
  return isCopy ? 'copy' : 'other';
}
