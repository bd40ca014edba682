import type { PackedBlock, ReceivedBlock } from '../domain/coding/received-journal.ts';
import { gunzip, gzip } from './gzip.ts';

/** In bytes: hundreds of times what a block of ours has. */
const LARGEST_BLOCK = 64 * 1024 * 1024;
/** So many bytes become letters at a time: each is an argument of one call. */
const AT_A_TIME = 8 * 1024;

/** A block of a journal as it is kept: some twentieth of its JSON, since acts are so alike. */
export async function packBlock({ copyId, block, changes }: ReceivedBlock): Promise<PackedBlock> {
  const scopes = changes.flatMap(({ scope }) => (typeof scope === 'string' ? [] : [scope.narrativeId]));
  const packed = base64(await gzip(new TextEncoder().encode(JSON.stringify(changes))));
  return { copyId, block, narrativeIds: [...new Set(scopes)], packed };
}

/** What `packBlock` packed: JSON that nobody has looked at yet. `null` if it is damaged. */
export async function unpackChanges(packed: string): Promise<unknown> {
  try {
    const bytes = Uint8Array.from(atob(packed), (letter) => letter.charCodeAt(0));
    const json = await gunzip(bytes, LARGEST_BLOCK);
    return typeof json === 'string' ? null : JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(json));
  } catch {
    return null;
  }
}

function base64(bytes: Uint8Array): string {
  let letters = '';
  for (let at = 0; at < bytes.length; at += AT_A_TIME) {
    letters += String.fromCharCode(...bytes.subarray(at, at + AT_A_TIME));
  }
  return btoa(letters);
}
