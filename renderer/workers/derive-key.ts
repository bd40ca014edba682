import { argon2id } from 'hash-wasm';

/** What Argon2id is asked to make a key of. */
export interface KeyQuestion {
  /** UTF-8, at least one byte. */
  readonly passphrase: Uint8Array<ArrayBuffer>;
  readonly salt: Uint8Array<ArrayBuffer>;
  readonly memoryKiB: number;
  readonly iterations: number;
  readonly parallelism: number;
}

/** The 32 bytes that Argon2id (RFC 9106, version 0x13) makes of a passphrase. Overwrites the passphrase it was given. */
export async function deriveKey(question: KeyQuestion): Promise<Uint8Array<ArrayBuffer>> {
  const { passphrase, salt, memoryKiB, iterations, parallelism } = question;
  try {
    const key = await argon2id({
      password: passphrase,
      salt,
      parallelism,
      iterations,
      memorySize: memoryKiB,
      hashLength: 32,
      outputType: 'binary',
    });
    return new Uint8Array(key);
  } finally {
    passphrase.fill(0);
  }
}
