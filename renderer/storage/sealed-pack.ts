import type { ChosenFile, FileProblem } from '../../electron/contract.ts';
import type { PackProblem } from '../domain/exchange/pack/pack.ts';
import { openPackInWorker } from '../workers/pack-in-worker.ts';
import { type ChosenFileKind, kindOfFile } from './kind-of-file.ts';
import type { OpenedPack } from './open-pack.ts';

/** A coding pack that was chosen and is still sealed. */
export interface SealedPack {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** Why a chosen file is not taken for a coding pack: it could not be read, is something else, or does not open. */
export type PackRefusal =
  | { readonly unread: FileProblem; readonly place: string }
  | { readonly kind: Exclude<ChosenFileKind, 'coding_pack'>; readonly name: string }
  | { readonly problem: PackProblem; readonly name: string };

/** Takes a chosen file for a coding pack by how it begins; nothing is opened for it. */
export function sealedPack(chosen: ChosenFile): SealedPack | { readonly refused: PackRefusal } {
  if ('problem' in chosen) return { refused: { unread: chosen.problem, place: chosen.place } };
  const { name } = chosen;
  const bytes = new Uint8Array(chosen.bytes);
  const kind = kindOfFile(bytes);
  return kind === 'coding_pack' ? { name, bytes } : { refused: { kind, name } };
}

/** Opens a coding pack and checks all that it holds. */
export async function openSealedPack(
  { name, bytes }: SealedPack,
  passphrase: string,
): Promise<OpenedPack | { readonly refused: PackRefusal }> {
  const read = await openPackInWorker(bytes, { kind: 'coding', passphrase });
  if ('problem' in read) return { refused: { problem: read.problem, name } };
  const { pack } = read;
  return pack.kind === 'coding' ? { pack, fileName: name } : { refused: { kind: 'return_pack', name } };
}
