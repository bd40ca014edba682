import type { Sheet } from '../domain/coding/sheet.ts';
import type { PackOpener, PackProblem, PackSealer } from '../domain/exchange/pack/pack.ts';
import { readPack } from '../domain/exchange/pack/read-pack.ts';
import { sheetHash } from '../domain/exchange/pack/sheet-hash.ts';
import { writePack } from '../domain/exchange/pack/write-pack.ts';
import { answerQuestions } from './answer-questions.ts';
import { type PackFrame, type PackPart, packInParts, packOfParts } from './pack-parts.ts';
import { type ReadReturn, readReturn } from './read-return.ts';

/** What the pack worker is asked. What a pack or the sheets hold comes before, in parts. */
export type PackQuestion =
  | { readonly kind: 'seal'; readonly frame: PackFrame; readonly sealer: PackSealer }
  | { readonly kind: 'open'; readonly bytes: Uint8Array<ArrayBuffer>; readonly opener: PackOpener }
  | { readonly kind: 'open_return'; readonly bytes: Uint8Array<ArrayBuffer>; readonly identity: string }
  | { readonly kind: 'hash' };

/** Of an opened pack the frame: its parts are told as progress, so that no message takes long to read. */
export type PackAnswer =
  | { readonly kind: 'sealed'; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly kind: 'opened'; readonly result: { readonly frame: PackFrame } | { readonly problem: PackProblem } }
  | { readonly kind: 'opened_return'; readonly result: FramedReturn | { readonly problem: PackProblem } }
  | { readonly kind: 'hashed'; readonly hashes: readonly string[] };

/** A return whose lists have been told as progress. */
export interface FramedReturn extends Pick<ReadReturn, 'journal' | 'lastActs'> {
  readonly frame: PackFrame;
}

/** Part of a pack that is to be sealed, or some of the sheets that are to be hashed. */
export type PackQuestionPart = PackPart | { readonly sheets: readonly Sheet[] };

const sheets: Sheet[] = [];
const parts: PackPart[] = [];

answerQuestions<PackQuestion, PackAnswer, PackPart, PackQuestionPart>(
  async (question, tell): Promise<PackAnswer> => {
    switch (question.kind) {
      case 'seal':
        return { kind: 'sealed', bytes: await writePack(packOfParts(question.frame, parts), question.sealer) };
      case 'open':
        return { kind: 'opened', result: await open(question.bytes, question.opener, tell) };
      case 'open_return':
        return { kind: 'opened_return', result: await openReturn(question.bytes, question.identity, tell) };
      case 'hash':
        return { kind: 'hashed', hashes: await Promise.all(sheets.map(sheetHash)) };
    }
  },
  (part) => {
    if ('changes' in part) parts.push(part);
    else sheets.push(...part.sheets);
  },
);

async function open(bytes: Uint8Array, opener: PackOpener, tell: (part: PackPart) => void) {
  const read = await readPack(bytes, opener);
  if ('problem' in read) return read;
  const opened = packInParts(read.pack);
  for (const part of opened.parts) tell(part);
  return { frame: opened.frame };
}

async function openReturn(bytes: Uint8Array, identity: string, tell: (part: PackPart) => void) {
  const read = await readReturn(bytes, identity);
  if ('problem' in read) return read;
  const { pack, journal, lastActs } = read;
  const opened = packInParts({ ...pack, changes: [] });
  for (const part of opened.parts) tell(part);
  return { frame: opened.frame, journal, lastActs };
}
