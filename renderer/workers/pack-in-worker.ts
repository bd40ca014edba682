import type { HashedSheet } from '../domain/coding/merging/merge-plan.ts';
import type { Sheet } from '../domain/coding/sheet.ts';
import { datedAhead } from '../domain/exchange/pack/dated-ahead.ts';
import type { Pack, PackOpener, PackSealer } from '../domain/exchange/pack/pack.ts';
import type { ReadPackResult } from '../domain/exchange/pack/read-pack.ts';
import { askWorker } from './ask-worker.ts';
import type { PackAnswer, PackQuestion, PackQuestionPart } from './pack.worker.ts';
import { type PackPart, packInParts, packOfParts } from './pack-parts.ts';
import type { ReadReturnResult } from './read-return.ts';

/** Sheets that cross to the worker at once. */
const SHEETS_AT_ONCE = 100;

interface PackTask {
  /** Aborting ends the work at once; the promise rejects with the signal's reason. */
  readonly signal?: AbortSignal | undefined;
}

interface Asked extends PackTask {
  readonly parts?: Iterable<PackQuestionPart>;
  readonly transfer?: Transferable[];
  readonly onProgress?: (part: PackPart) => void;
}

/** `writePack` off the window's thread, to which the pack goes in parts, so that the window stays awake. */
export async function sealPackInWorker(
  pack: Pack,
  sealer: PackSealer,
  task: PackTask = {},
): Promise<Uint8Array<ArrayBuffer>> {
  const { frame, parts } = packInParts(pack);
  const answer = await ask({ kind: 'seal', frame, sealer }, { ...task, parts });
  if (answer.kind !== 'sealed') throw new Error('The pack worker answered another question.');
  return answer.bytes;
}

/**
 * `readPack` off the window's thread, from which the pack comes in parts, so that the window stays awake. The bytes stay with
 * the caller, for another passphrase: what is handed over is a copy. A pack that is dated more than a day ahead is refused.
 */
export async function openPackInWorker(
  bytes: Uint8Array,
  opener: PackOpener,
  task: PackTask = {},
): Promise<ReadPackResult> {
  const copy = bytes.slice();
  const parts: PackPart[] = [];
  const answer = await ask(
    { kind: 'open', bytes: copy, opener },
    { ...task, transfer: [copy.buffer], onProgress: (part) => parts.push(part) },
  );
  if (answer.kind !== 'opened') throw new Error('The pack worker answered another question.');
  const { result } = answer;
  if ('problem' in result) return result;
  const pack = packOfParts(result.frame, parts);
  const problem = datedAhead(pack, Date.now());
  return problem ? { problem } : { pack };
}

/** `readReturn` off the window's thread, as `openPackInWorker`; the journal comes packed. */
export async function openReturnInWorker(
  bytes: Uint8Array,
  identity: string,
  task: PackTask = {},
): Promise<ReadReturnResult> {
  const copy = bytes.slice();
  const parts: PackPart[] = [];
  const answer = await ask(
    { kind: 'open_return', bytes: copy, identity },
    { ...task, transfer: [copy.buffer], onProgress: (part) => parts.push(part) },
  );
  if (answer.kind !== 'opened_return') throw new Error('The pack worker answered another question.');
  const { result } = answer;
  if ('problem' in result) return result;
  const whole = packOfParts(result.frame, parts);
  if (whole.kind !== 'return') throw new Error('The pack worker read another kind of pack.');
  const { changes: _journal, ...pack } = whole;
  const problem = datedAhead(whole, Date.now());
  return problem ? { problem } : { pack, journal: result.journal, lastActs: result.lastActs };
}

/** `hashedSheets` off the window's thread. */
export async function hashSheetsInWorker(sheets: readonly Sheet[], task: PackTask = {}): Promise<HashedSheet[]> {
  const answer = await ask({ kind: 'hash' }, { ...task, parts: sheetParts(sheets) });
  if (answer.kind !== 'hashed') throw new Error('The pack worker answered another question.');
  return sheets.map((sheet, index) => ({ sheet, hash: answer.hashes[index] ?? '' }));
}

function* sheetParts(sheets: readonly Sheet[]): Generator<PackQuestionPart> {
  for (let from = 0; from < sheets.length; from += SHEETS_AT_ONCE) {
    yield { sheets: sheets.slice(from, from + SHEETS_AT_ONCE) };
  }
}

function ask(question: PackQuestion, asked: Asked): Promise<PackAnswer> {
  const start = () => new Worker(new URL('./pack.worker.ts', import.meta.url), { type: 'module' });
  return askWorker<PackQuestion, PackAnswer, PackPart, PackQuestionPart>(start, question, asked);
}
