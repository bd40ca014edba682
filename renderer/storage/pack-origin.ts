import type { Dataset } from '../domain/coding/dataset.ts';
import { ownCoder } from '../domain/coding/own-coder.ts';
import { textHash } from '../domain/exchange/text-hash.ts';

/**
 * By what the list of projects knows a coder's project again when a further pack for them comes: SHA-256, in hex, of the
 * project's id, a line feed and the coder's id. Both ids are random, so it tells nobody anything.
 */
export function packOrigin(projectId: string, coderId: string): Promise<string> {
  return textHash(`${projectId}\n${coderId}`);
}

/** The origin of a coder's project; `null` for one that did not come out of a coding pack. */
export async function packOriginOf(dataset: Pick<Dataset, 'project' | 'coders'>): Promise<string | null> {
  const coder = ownCoder(dataset);
  return coder ? packOrigin(dataset.project.id, coder.id) : null;
}
