import { Encrypter } from 'age-encryption';
import { leadKey } from './packs.ts';

/** Anything sealed for a key, as the age library seals it. A string stands for its UTF-8. */
export async function sealedFor(recipient: string, content: Uint8Array | string): Promise<Uint8Array> {
  const sealer = new Encrypter();
  sealer.addRecipient(recipient);
  return sealer.encrypt(content);
}

/** The same for the lead's key. */
export function sealedForLead(content: Uint8Array | string): Promise<Uint8Array> {
  return sealedFor(leadKey.recipient, content);
}

/** A document of a pack, whatever it holds, as the bytes that are sealed. */
export function documentOf(content: unknown, head: object = { format: 'outcome-coder-pack', version: 1 }): Uint8Array {
  return new TextEncoder().encode(JSON.stringify({ ...head, ...Object(content) }));
}
