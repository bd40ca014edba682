import { armor, Decrypter } from 'age-encryption';
import { readAgeHeader } from './age-header.ts';
import type { PackOpener, PackProblem, PackProblemCode } from './pack.ts';
import { DOCUMENT_STEP, LARGEST_PACK } from './pack-file.ts';

const ARMOR_START = '-----BEGIN AGE ENCRYPTED FILE-----';
const ARMOR_END = '-----END AGE ENCRYPTED FILE-----';
/** What the age library says when no passphrase or key of those it was given fits. */
const NO_KEY_FITS = /no identity matched/;
const NONCE = 16;
const TAG = 16;
const CHUNK = 64 * 1024;

type Unsealed = { readonly bytes: Uint8Array } | { readonly problem: PackProblem };

/**
 * What an age file holds, or why it does not open. What the header tells is told before anything costly is computed: another
 * kind of pack than the one that is wanted, or a passphrase that would take too long to try. Never throws.
 */
export async function unseal(given: Uint8Array, opener: PackOpener): Promise<Unsealed> {
  if (given.length > LARGEST_PACK) return refuse('too_large', { bytes: given.length, limit: LARGEST_PACK });
  const file = withoutArmor(given);
  if ('problem' in file) return file;
  const header = readAgeHeader(file.bytes);
  if ('problem' in header) return header;
  const found = header.sealedBy === 'passphrase' ? 'coding' : 'return';
  if (found !== opener.kind) return refuse('wrong_kind', { found, wanted: opener.kind });
  const key = await fileKey(file.bytes.subarray(0, header.length), opener);
  return 'problem' in key ? key : openPayload(file.bytes, header.length, key.bytes);
}

/** An age file may be written as lines of letters, to be sent in a message. */
function withoutArmor(file: Uint8Array): Unsealed {
  const start = new TextDecoder('latin1').decode(file.subarray(0, 200)).trimStart();
  if (!start.startsWith(ARMOR_START)) {
    return start !== '' && ARMOR_START.startsWith(start) ? refuse('cut_off') : { bytes: file };
  }
  const text = new TextDecoder('latin1').decode(file).trim();
  if (!text.endsWith(ARMOR_END)) return refuse('cut_off');
  try {
    return { bytes: armor.decode(text) };
  } catch {
    return refuse('altered');
  }
}

async function fileKey(header: Uint8Array, opener: PackOpener): Promise<Unsealed> {
  try {
    return { bytes: await decrypterFor(opener).decryptHeader(header) };
  } catch (error) {
    if (error instanceof RangeError) return refuse('out_of_memory');
    if (!(error instanceof Error) || !NO_KEY_FITS.test(error.message)) return refuse('altered');
    return refuse(opener.kind === 'coding' ? 'wrong_passphrase' : 'not_for_this_key');
  }
}

function decrypterFor(opener: PackOpener): Decrypter {
  const decrypter = new Decrypter();
  if (opener.kind === 'coding') decrypter.addPassphrase(opener.passphrase.normalize('NFC'));
  else for (const identity of opener.identities) addKey(decrypter, identity);
  return decrypter;
}

/** What is no key opens no file. */
function addKey(decrypter: Decrypter, identity: string): void {
  try {
    decrypter.addIdentity(identity);
  } catch {
    // The other keys may fit.
  }
}

async function openPayload(file: Uint8Array, headerLength: number, key: Uint8Array): Promise<Unsealed> {
  const decrypter = new Decrypter();
  decrypter.addIdentity({ unwrapFileKey: () => key });
  try {
    return { bytes: await decrypter.decrypt(file) };
  } catch {
    return refuse(isCutOff(file.length - headerLength - NONCE) ? 'cut_off' : 'altered');
  }
}

/** True unless what these sealed bytes hold has a length that a document of ours can have. */
function isCutOff(sealedBytes: number): boolean {
  const documentBytes = sealedBytes - TAG * Math.ceil(sealedBytes / (CHUNK + TAG));
  return documentBytes <= 0 || documentBytes % DOCUMENT_STEP !== 0;
}

function refuse(code: PackProblemCode, details?: PackProblem['details']): { readonly problem: PackProblem } {
  return { problem: { code, place: 'the file', ...(details && { details }) } };
}
