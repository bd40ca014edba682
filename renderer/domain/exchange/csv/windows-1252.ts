import type { DecodedText } from './decode-bytes.ts';

/** What stands at 0x80–0x9F; U+FFFD where Windows-1252 has nothing. All other bytes are their own code point. */
const UPPER_CONTROLS = '€\uFFFD‚ƒ„…†‡ˆ‰Š‹Œ\uFFFDŽ\uFFFD\uFFFD‘’“”•–—˜™š›œ\uFFFDžŸ';

const BYTES_AT_ONCE = 8192;

/**
 * Decodes Windows-1252 as Microsoft published it. The platform's decoder is not used: some releases of Node read these
 * bytes as Latin-1, and it gives the five unassigned bytes as controls instead of telling that they mean nothing.
 */
export function decodeWindows1252(bytes: Uint8Array): DecodedText {
  const parts: string[] = [];
  for (let start = 0; start < bytes.length; start += BYTES_AT_ONCE) {
    parts.push(String.fromCharCode(...bytes.subarray(start, start + BYTES_AT_ONCE)));
  }
  const text = parts.join('').replace(/[\x80-\x9f]/g, (control) => UPPER_CONTROLS.charAt(control.charCodeAt(0) - 0x80));
  return { text, encoding: 'windows-1252', byteOrderMark: false, damaged: text.includes('\uFFFD') };
}
