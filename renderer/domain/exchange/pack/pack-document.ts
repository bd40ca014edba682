import * as v from 'valibot';
import type { Pack, PackProblem } from './pack.ts';
import { LARGEST_PACK, PACK_FORMAT, PACK_VERSION, SMALLEST_DOCUMENT } from './pack-file.ts';
import { documentHeadSchema, packSchema } from './pack-schema.ts';

/** No record of ours lies half as deep. */
const DEEPEST = 40;
/** More than the largest pack has of ours, whose values take 25 bytes and more; few enough for a worker's memory. */
const MOST_VALUES = 8_000_000;
const [quote, backslash, openList, closeList, openRecord, closeRecord, comma] = Array.from('"\\[]{},', (sign) =>
  sign.charCodeAt(0),
);

/** A pack as the JSON document that is sealed, in UTF-8, filled up with spaces to one of a few lengths (see `SMALLEST_DOCUMENT`). */
export function writeDocument(pack: Pack): Uint8Array<ArrayBuffer> {
  const json = new TextEncoder().encode(JSON.stringify({ format: PACK_FORMAT, version: PACK_VERSION, ...pack }));
  const doublings = Math.max(0, Math.ceil(Math.log2((json.length + 1) / SMALLEST_DOCUMENT)));
  const document = new Uint8Array(SMALLEST_DOCUMENT * 2 ** doublings).fill(0x20);
  document.set(json);
  document[document.length - 1] = 0x0a;
  return document;
}

/** The pack that a document holds, every record of it well formed; what the records say of one another is not looked at. Never throws. */
export function readDocument(bytes: Uint8Array): { readonly pack: Pack } | { readonly problem: PackProblem } {
  if (bytes.length > LARGEST_PACK) {
    return { problem: { code: 'too_large', place: 'the file', details: { bytes: bytes.length, limit: LARGEST_PACK } } };
  }
  const excess = excessOf(bytes);
  if (excess) return unfit('the file', excess);
  const json = parseJson(bytes);
  const found = v.safeParse(documentHeadSchema, json);
  if (!found.success) return { problem: { code: 'not_a_pack', place: 'the file' } };
  const { version } = found.output;
  if (version > PACK_VERSION) {
    return { problem: { code: 'newer_version', place: 'the file', details: { version, newest: PACK_VERSION } } };
  }
  const parsed = v.safeParse(packSchema, json, { abortEarly: true });
  if (parsed.success) return { pack: parsed.output };
  const [issue] = parsed.issues;
  return unfit(v.getDotPath(issue)?.replace(/\.(\d+)/g, '[$1]') ?? 'the file', issue.message);
}

function unfit(place: string, reason: string): { problem: PackProblem } {
  return { problem: { code: 'invalid_record', place, details: { reason } } };
}

/** Looked at before anything is built of it. In UTF-8 no part of another character is one of these signs. */
function excessOf(bytes: Uint8Array): string | null {
  let depth = 0;
  let values = 0;
  let quoted = false;
  for (let at = 0; at < bytes.length; at += 1) {
    const sign = bytes[at];
    if (sign === quote) quoted = !quoted;
    else if (quoted) at += sign === backslash ? 1 : 0;
    else if (sign === openList || sign === openRecord) depth += 1;
    else if (sign === closeList || sign === closeRecord) depth -= 1;
    else if (sign === comma) values += 1;
    if (depth > DEEPEST) return 'nested too deep';
    if (values > MOST_VALUES) return 'too many values';
  }
  return null;
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}
