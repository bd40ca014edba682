import type { Dataset } from '../../coding/dataset.ts';
import { bytesHash } from '../text-hash.ts';
import { COPY_FORMAT, COPY_VERSION } from './copy-file.ts';

/** When and by which version of the program a copy was made. */
export interface CopyFacts {
  /** Milliseconds since 1970, UTC. */
  readonly savedAt: number;
  readonly appVersion: string;
}

/** The whole project as one JSON file, not sealed. Its body carries a SHA-256, by which `readCopy` notices any change. */
export async function writeCopy(
  dataset: Dataset,
  { savedAt, appVersion }: CopyFacts,
): Promise<Uint8Array<ArrayBuffer>> {
  const body = JSON.stringify({ savedAt, appVersion, dataset });
  const sha256 = await bytesHash(new TextEncoder().encode(body));
  const head = JSON.stringify({ format: COPY_FORMAT, version: COPY_VERSION, sha256 }).slice(0, -1);
  return new TextEncoder().encode(`${head},"body":${body}}`);
}
