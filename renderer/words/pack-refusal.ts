import type { FileProblem } from '../../electron/contract.ts';
import type { PackProblem } from '../domain/exchange/pack/pack.ts';
import { noCodingPackSentence, type OtherFile } from './chosen-pack-words.ts';
import { fileProblemSentence } from './file-problems.ts';
import { packProblemSentence } from './pack-problems.ts';

/** Why a file is not taken for a coding pack; `sealedPack` and `openSealedPack` tell. */
type PackRefusal =
  | { readonly unread: FileProblem; readonly place: string }
  | { readonly kind: OtherFile; readonly name: string }
  | { readonly problem: PackProblem; readonly name: string };

/** What to tell the user about a file that was chosen for a coding pack and is not taken for one. */
export function packRefusalSentence(refusal: PackRefusal): string {
  if ('unread' in refusal) return fileProblemSentence(refusal.unread, refusal.place);
  if ('kind' in refusal) return noCodingPackSentence(refusal.kind, refusal.name);
  return packProblemSentence(refusal.problem, refusal.name);
}
