import type { Encoding } from '../table.ts';
import { decodeWindows1252 } from './windows-1252.ts';

/** A file's text without its byte order mark. `damaged`: some bytes made no character and stand as U+FFFD. */
export interface DecodedText {
  readonly text: string;
  readonly encoding: Encoding;
  readonly byteOrderMark: boolean;
  readonly damaged: boolean;
}

const REPLACEMENT = '\uFFFD';

/**
 * Finds the encoding of a text file and decodes it: a byte order mark decides; without one, UTF-16 shows by its zero bytes
 * and UTF-8 by being valid; everything else is Windows-1252. A file that is UTF-8 but for some broken bytes stays UTF-8.
 * Lone surrogates of UTF-16 are kept, so that the row that holds one can be named.
 */
export function decodeBytes(bytes: Uint8Array): DecodedText {
  if (startsWith(bytes, [0xef, 0xbb, 0xbf])) return { ...decodeUtf8(bytes.subarray(3)), byteOrderMark: true };
  if (startsWith(bytes, [0xff, 0xfe])) return decodeUtf16(bytes.subarray(2), 'utf-16le', true);
  if (startsWith(bytes, [0xfe, 0xff])) return decodeUtf16(bytes.subarray(2), 'utf-16be', true);
  const order = utf16Order(bytes);
  if (order) return decodeUtf16(bytes, order, false);
  const utf8 = decodeUtf8(bytes);
  return utf8.damaged && !isMostlyUtf8(utf8.text) ? decodeWindows1252(bytes) : utf8;
}

/** True if the bytes begin with these. */
export function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return bytes.length >= start.length && start.every((byte, index) => bytes[index] === byte);
}

function decodeUtf8(bytes: Uint8Array): DecodedText {
  const found = { encoding: 'utf-8', byteOrderMark: false } as const;
  try {
    return { ...found, text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes), damaged: false };
  } catch {
    return { ...found, text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes), damaged: true };
  }
}

/** More characters beyond ASCII came out whole than broken: chance does not do that in another encoding. */
function isMostlyUtf8(text: string): boolean {
  let whole = 0;
  let broken = 0;
  for (const character of text) {
    if (character === REPLACEMENT) broken += 1;
    else if (character > '\x7f') whole += 1;
  }
  return whole > broken;
}

const SAMPLE_BYTES = 4096;

/** Latin text in UTF-16 has a zero in most units, always on the same side; text in other encodings has none. */
function utf16Order(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  const zeros = [0, 0];
  sample.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  const many = sample.length / 4;
  if (odd >= many && even < odd / 10) return 'utf-16le';
  if (even >= many && odd < even / 10) return 'utf-16be';
  return null;
}

const UNITS_AT_ONCE = 8192;

function decodeUtf16(bytes: Uint8Array, encoding: 'utf-16le' | 'utf-16be', byteOrderMark: boolean): DecodedText {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const length = Math.floor(bytes.length / 2);
  const units = Uint16Array.from({ length }, (_, index) => view.getUint16(index * 2, encoding === 'utf-16le'));
  const parts: string[] = [];
  for (let start = 0; start < length; start += UNITS_AT_ONCE) {
    parts.push(String.fromCharCode(...units.subarray(start, start + UNITS_AT_ONCE)));
  }
  const damaged = bytes.length % 2 === 1;
  if (damaged) parts.push(REPLACEMENT);
  return { text: parts.join(''), encoding, byteOrderMark, damaged };
}
