import { checkPack } from './check-pack.ts';
import type { Pack, PackOpener, PackProblem } from './pack.ts';
import { readDocument } from './pack-document.ts';
import { unseal } from './unseal.ts';

export type ReadPackResult = { readonly pack: Pack } | { readonly problem: PackProblem };

/**
 * The pack that a sealed file holds, checked in full: of the kind that is wanted, unaltered, every record well formed, nothing of
 * any coder but its own, every reference kept, every text its own. Never throws, whatever the bytes are. A passphrase costs
 * about 1.8 s and 270 MB: ask it in a worker (`openPackInWorker`).
 */
export async function readPack(bytes: Uint8Array, opener: PackOpener): Promise<ReadPackResult> {
  const unsealed = await unseal(bytes, opener);
  return 'problem' in unsealed ? unsealed : readPackDocument(unsealed.bytes, opener.kind);
}

/** The same of what was sealed. */
export async function readPackDocument(document: Uint8Array, wanted: Pack['kind']): Promise<ReadPackResult> {
  const read = readDocument(document);
  if ('problem' in read) return read;
  const { pack } = read;
  if (pack.kind !== wanted) {
    return { problem: { code: 'wrong_kind', place: 'the file', details: { found: pack.kind, wanted } } };
  }
  const problem = await checkPack(pack);
  return problem ? { problem } : { pack };
}
