import type { PackProblem } from './pack.ts';
import { WORK_FACTOR } from './pack-file.ts';

/** Room for far more keys than any team has. */
const LONGEST_HEADER = 16 * 1024;
const VERSION_LINE = 'age-encryption.org/v1\n';
const OTHER_VERSION = /^age-encryption\.org\/v[1-9]\d{0,8}\n/;
const STANZA = /-> ([!-~]+(?: [!-~]+)*)\n(?:[A-Za-z0-9+/]{64}\n)*[A-Za-z0-9+/]{0,63}\n/y;
const LAST_LINE = /--- [A-Za-z0-9+/]{43}\n/y;
const LINES_ONLY = /^[\n -~]*$/;
/** Type, salt of 16 bytes, work factor. */
const SCRYPT = /^scrypt [A-Za-z0-9+/]{22} ([1-9]\d*)$/;

/** What an age file says in the clear before its sealed part. */
export interface AgeHeader {
  /** Opened by a passphrase, or by one of some keys. */
  readonly sealedBy: 'passphrase' | 'keys';
  /** In bytes. */
  readonly length: number;
}

/**
 * The header of an age file, read without any key and before anything costly is computed: which of the two ways opens it, or
 * why nothing does. Never throws.
 */
export function readAgeHeader(file: Uint8Array): AgeHeader | { readonly problem: PackProblem } {
  const text = new TextDecoder('latin1').decode(file.subarray(0, LONGEST_HEADER));
  if (!text.startsWith(VERSION_LINE)) return refuse(firstLineFault(text));
  const stanzas: string[] = [];
  let at = VERSION_LINE.length;
  for (let stanza = matchAt(STANZA, text, at); stanza; stanza = matchAt(STANZA, text, at)) {
    stanzas.push(stanza[1] ?? '');
    at += stanza[0].length;
  }
  const last = matchAt(LAST_LINE, text, at);
  if (!last) return refuse(file.length < LONGEST_HEADER && LINES_ONLY.test(text) ? 'cut_off' : 'altered');
  if (stanzas.length === 0) return refuse('altered');
  const length = at + last[0].length;
  return stanzas.some((stanza) => stanza.split(' ', 1)[0] === 'scrypt')
    ? passphraseHeader(stanzas, length)
    : { sealedBy: 'keys', length };
}

/** A passphrase stands alone, and may not ask for more than a computer can give. */
function passphraseHeader(stanzas: readonly string[], length: number): AgeHeader | { readonly problem: PackProblem } {
  const workFactor = stanzas.length === 1 ? SCRYPT.exec(stanzas[0] ?? '')?.[1] : undefined;
  if (workFactor === undefined) return refuse('altered');
  if (Number(workFactor) > WORK_FACTOR) {
    return refuse('too_costly', { workFactor: Number(workFactor), limit: WORK_FACTOR });
  }
  return { sealedBy: 'passphrase', length };
}

function firstLineFault(text: string): PackProblem['code'] {
  if (VERSION_LINE.startsWith(text)) return 'cut_off';
  return OTHER_VERSION.test(text) ? 'newer_version' : text.startsWith('age-encryption.org/') ? 'altered' : 'not_a_pack';
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

function refuse(code: PackProblem['code'], details?: PackProblem['details']): { readonly problem: PackProblem } {
  return { problem: { code, place: 'the file', ...(details && { details }) } };
}
