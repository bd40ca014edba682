import type { RecordCodec, RecordPlace } from './record-codec.ts';
import type { VaultKey } from './vault/vault.ts';

/** The first byte of every sealed body; another one is of a version that this app does not know. */
const bodyVersion = 1;
const nonceBytes = 12;
const utf8 = { encoder: new TextEncoder(), decoder: new TextDecoder('utf-8', { fatal: true }) };

/**
 * Seals bodies with AES-256-GCM under the project's data key: a version byte, a fresh nonce of 12 random bytes, then the
 * encrypted JSON with its tag. Database, table, id and revision are bound to it, so that a body which was altered, moved
 * or brought in from elsewhere does not open: `decode` rejects.
 */
export function sealedCodec({ dataKey }: VaultKey, databaseName: string): RecordCodec {
  const additionalData = ({ table, id, revision }: RecordPlace) =>
    utf8.encoder.encode(JSON.stringify([databaseName, table, id, revision]));
  return {
    encode: async (place, value) => {
      const nonce = crypto.getRandomValues(new Uint8Array(nonceBytes));
      const algorithm = { name: 'AES-GCM', iv: nonce, additionalData: additionalData(place) };
      const sealed = await crypto.subtle.encrypt(algorithm, dataKey, utf8.encoder.encode(JSON.stringify(value)));
      const body = new Uint8Array(1 + nonceBytes + sealed.byteLength);
      body[0] = bodyVersion;
      body.set(nonce, 1);
      body.set(new Uint8Array(sealed), 1 + nonceBytes);
      return body;
    },
    decode: async (place, stored) => {
      if (!(stored instanceof Uint8Array) || stored[0] !== bodyVersion) throw new Error('Not a sealed body');
      const iv = Uint8Array.from(stored.subarray(1, 1 + nonceBytes));
      const algorithm = { name: 'AES-GCM', iv, additionalData: additionalData(place) };
      const opened = await crypto.subtle.decrypt(algorithm, dataKey, Uint8Array.from(stored.subarray(1 + nonceBytes)));
      return JSON.parse(utf8.decoder.decode(opened));
    },
  };
}
