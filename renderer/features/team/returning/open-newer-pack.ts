import type { Desktop } from '../../../desktop/desktop.ts';
import { kindOfFile } from '../../../storage/kind-of-file.ts';
import type { OpenedPack } from '../../../storage/open-pack.ts';
import { noCodingPackSentence } from '../../../words/chosen-pack-words.ts';
import { fileProblemSentence } from '../../../words/file-problems.ts';
import { packProblemSentence } from '../../../words/pack-problems.ts';
import { openPackInWorker } from '../../../workers/pack-in-worker.ts';

/** A coding pack that was chosen and is still sealed. */
export interface SealedPack {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** Asks for a coding pack. Any other file is named for what it is. `null`: the user cancelled. */
export async function chooseNewerPack(desktop: Desktop): Promise<SealedPack | { readonly sentence: string } | null> {
  const chosen = await desktop.chooseFile('pack');
  if (!chosen) return null;
  if ('problem' in chosen) return { sentence: fileProblemSentence(chosen.problem, chosen.place) };
  const bytes = new Uint8Array(chosen.bytes);
  const kind = kindOfFile(bytes);
  return kind === 'coding_pack' ? { name: chosen.name, bytes } : { sentence: noCodingPackSentence(kind, chosen.name) };
}

/** Opens a coding pack and checks all that it holds; or says why not. */
export async function openNewerPack(
  { name, bytes }: SealedPack,
  passphrase: string,
): Promise<OpenedPack | { readonly sentence: string }> {
  const read = await openPackInWorker(bytes, { kind: 'coding', passphrase });
  if ('problem' in read) return { sentence: packProblemSentence(read.problem, name) };
  const { pack } = read;
  return pack.kind === 'coding' ? { pack, fileName: name } : { sentence: noCodingPackSentence('return_pack', name) };
}
