import { Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';
import type { PackKey } from '../../coding/pack-record.ts';

/** `age1` and the 32 bytes of an X25519 key with their checksum in Bech32, all in lower case. */
const RECIPIENT = /^age1[02-9ac-hj-np-z]{58}$/;

/** A new key of the lead for return packs. `createdAt`: milliseconds since 1970, UTC. */
export async function makePackKey(createdAt: number): Promise<PackKey> {
  const identity = await generateX25519Identity();
  return { recipient: await identityToRecipient(identity), identity, createdAt };
}

/** True of the public part of an X25519 key as age writes it (`age1…`), its checksum included. */
export function isRecipient(text: string): boolean {
  if (!RECIPIENT.test(text)) return false;
  try {
    new Encrypter().addRecipient(text);
    return true;
  } catch {
    return false;
  }
}

/** True if something can be sealed for it: a few numbers look like a key and are none. */
export async function canSealFor(recipient: string): Promise<boolean> {
  if (!isRecipient(recipient)) return false;
  try {
    const sealer = new Encrypter();
    sealer.addRecipient(recipient);
    await sealer.encrypt('');
    return true;
  } catch {
    return false;
  }
}
