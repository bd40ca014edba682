import { createHash } from 'node:crypto';
import type { KeyQuestion } from '../../../../renderer/workers/derive-key.ts';

/** In place of Argon2id where a test opens many vaults: as deterministic, as dependent on every input, and of no strength. */
export async function quickKey(question: KeyQuestion): Promise<Uint8Array<ArrayBuffer>> {
  const { passphrase, salt, memoryKiB, iterations, parallelism } = question;
  const key = createHash('sha256').update(passphrase).update(salt).update(`${memoryKiB} ${iterations} ${parallelism}`);
  return new Uint8Array(key.digest());
}
