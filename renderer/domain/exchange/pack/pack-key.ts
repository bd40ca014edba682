import { Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';
import type { PackKey } from '../../coding/pack-record.ts';
import { isRecipient } from './recipient.ts';

/** A new key of the lead for return packs. `createdAt`: milliseconds since 1970, UTC. */
export async function makePackKey(createdAt: number): Promise<PackKey> {
  const identity = await generateX25519Identity();
  return { recipient: await identityToRecipient(identity), identity, createdAt };
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
