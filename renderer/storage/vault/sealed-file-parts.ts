/**
 * A sealed file, all numbers 32 bits and the highest byte first: 12 bytes that say what it is; the version of this
 * layout; the length of the head and the head, JSON in UTF-8; the length of the sealed facts and the sealed facts; the
 * sealed content, up to the end.
 */

/** As PNG has it: the first byte is no letter, and a program that mends line ends breaks the last ones. */
const magic = Uint8Array.of(0x89, ...new TextEncoder().encode('OUTCOMES'), 0x0d, 0x0a, 0x1a);
const version = 1;

/** How many bytes from the beginning hold head and facts at most. */
export const beginningLength = 16 * 1024;
/** Behind magic and version. */
const headStart = magic.length + 4;

/** How many bytes the sealed facts may have beside this head. */
export function roomForFacts(head: Uint8Array): number {
  return beginningLength - (headStart + 4 + head.length) - 4;
}

/** The beginning of a file up to its head; the facts are bound to it. */
export function withHead(head: Uint8Array): Uint8Array<ArrayBuffer> {
  return joined(magic, number32(version), number32(head.length), head);
}

/** The beginning of a file up to its facts; the content is bound to it. */
export function withFacts(upToHead: Uint8Array, facts: Uint8Array): Uint8Array<ArrayBuffer> {
  return joined(upToHead, number32(facts.length), facts);
}

/** The additional data of a part: its name and all that comes before it in the file. */
export function partBinding(part: 'facts' | 'content', before: Uint8Array): Uint8Array<ArrayBuffer> {
  return joined(new TextEncoder().encode(`outcome-coder sealed file, ${part}\n`), before);
}

interface FoundPart {
  readonly part: Uint8Array<ArrayBuffer>;
  /** Where its length stands. */
  readonly start: number;
  readonly end: number;
}

type FoundHead =
  | { readonly head: Uint8Array<ArrayBuffer> }
  | {
      readonly refused: 'not_sealed' | 'damaged' | 'newer_version';
      readonly details: Readonly<Record<string, number>>;
    };

/** The head in the beginning of a file, or why there is none that this program can read. */
export function findHead(bytes: Uint8Array): FoundHead {
  if (!magic.every((byte, place) => bytes[place] === byte)) return { refused: 'not_sealed', details: {} };
  const found = number32At(bytes, magic.length);
  if (found !== null && found > version) {
    return { refused: 'newer_version', details: { version: found, newest: version } };
  }
  const head = found === version ? findPart(bytes, headStart) : null;
  return head ? { head: head.part } : { refused: 'damaged', details: {} };
}

/** The sealed facts in the beginning of a file; `null` if they, or the head, are cut off or too long. */
export function findFacts(bytes: Uint8Array): FoundPart | null {
  const head = findPart(bytes, headStart);
  return head && findPart(bytes, head.end);
}

/** A part that follows its own length; `null` if it is not all there or goes beyond the beginning of the file. */
function findPart(bytes: Uint8Array, start: number): FoundPart | null {
  const length = number32At(bytes, start);
  if (length === null) return null;
  const end = start + 4 + length;
  return end > Math.min(bytes.length, beginningLength) ? null : { part: bytes.slice(start + 4, end), start, end };
}

function number32(value: number): Uint8Array {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, value);
  return bytes;
}

function number32At(bytes: Uint8Array, at: number): number | null {
  if (at + 4 > bytes.length) return null;
  return new DataView(bytes.buffer, bytes.byteOffset + at, 4).getUint32(0);
}

/** Byte arrays one behind the other. */
export function joined(...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
