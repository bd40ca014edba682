import { type ActLabel, type Change, type Entry, sheetLabels } from '../../coding/change.ts';
import { recordKeys } from '../../coding/record-keys.ts';
import { sameScope } from '../../coding/undo-target.ts';
import { repetition } from '../copy/check-references.ts';
import { checkBase } from './check-base.ts';
import type { PackProblem, PackProblemCode, ReturnPack } from './pack.ts';
import { CLOCK_SLACK } from './pack-file.ts';
import { sheetHash } from './sheet-hash.ts';

/** All else is the lead's to do. */
const labelsOfSheets: ReadonlySet<ActLabel> = new Set(sheetLabels);

/**
 * The first thing that a return pack contradicts itself in, once the sheets are known to be its coder's own. Without a base it
 * knows its texts by their hashes alone: then whether spans lie inside them is found at the merge, where the texts are.
 */
export async function checkReturnPack(pack: ReturnPack): Promise<PackProblem | null> {
  return (
    othersChange(pack) ??
    repeatedKey(pack) ??
    unknownText(pack) ??
    emptySpan(pack) ??
    changeOutOfPlace(pack) ??
    (await unmarkedSheet(pack)) ??
    (pack.base ? ((await checkBase(pack.base, pack.coder, pack.sheets)) ?? otherBase(pack)) : null)
  );
}

function othersChange({ changes, coder }: ReturnPack): PackProblem | null {
  const isOwn = (change: Change) =>
    change.coderId === coder.id &&
    typeof change.scope !== 'string' &&
    change.scope.coderId === coder.id &&
    change.entries.every((entry) => isOnSheet(entry, change));
  return firstOf(changes, 'changes', 'others_work', (change) => !isOwn(change));
}

function isOnSheet(entry: Entry, { scope }: Change): boolean {
  return (entry.table === 'codings' || entry.table === 'sheets') && sameScope(entry, scope);
}

function repeatedKey({ texts, sheets, changes }: ReturnPack): PackProblem | null {
  const lists: readonly (readonly [string, readonly string[]])[] = [
    ['texts', texts.map(({ id }) => id)],
    ['sheets', sheets.map(recordKeys.sheets)],
    ['changes', changes.map(({ copyId, seq }) => `${copyId} ${seq}`)],
  ];
  for (const [list, keys] of lists) {
    const index = repetition(keys);
    if (index !== -1) return { code: 'repeated_id', place: `${list}[${index}]` };
  }
  const codings = sheets.flatMap((sheet, at) => sheet.codings.map(({ id }) => ({ id, at })));
  const repeated = codings[repetition(codings.map(({ id }) => id))];
  return repeated ? { code: 'repeated_id', place: `sheets[${repeated.at}]` } : null;
}

function unknownText({ texts, sheets, changes }: ReturnPack): PackProblem | null {
  const known = new Set(texts.map(({ id }) => id));
  const isUnknown = ({ scope }: Change) => typeof scope === 'string' || !known.has(scope.narrativeId);
  return (
    firstOf(sheets, 'sheets', 'unknown_reference', ({ narrativeId }) => !known.has(narrativeId)) ??
    firstOf(changes, 'changes', 'unknown_reference', isUnknown)
  );
}

function emptySpan({ sheets }: ReturnPack): PackProblem | null {
  return firstOf(sheets, 'sheets', 'span_outside_text', ({ codings }) =>
    codings.some(({ start, end }) => start >= end),
  );
}

/** One that takes back what comes after it, is no act on a sheet, or was done after the pack was made. */
function changeOutOfPlace({ changes, madeAt }: ReturnPack): PackProblem | null {
  const isWrong = ({ seq, undoes, label, at }: Change) =>
    (undoes !== undefined && undoes >= seq) || !labelsOfSheets.has(label) || at > madeAt + CLOCK_SLACK;
  return firstOf(changes, 'changes', 'invalid_record', isWrong);
}

/** A sheet that does not name its own version would be taken for a fork the next time. */
async function unmarkedSheet({ sheets }: ReturnPack): Promise<PackProblem | null> {
  const hashes = await Promise.all(sheets.map(sheetHash));
  return firstOf(sheets, 'sheets', 'invalid_record', ({ lineage }, index) => lineage.at(-1) !== hashes[index]);
}

function otherBase({ base, projectId, texts }: ReturnPack): PackProblem | null {
  if (base?.project.id !== projectId) return { code: 'unknown_reference', place: 'base.project' };
  const hashes = new Map(base.narratives.map(({ id, sha256 }) => [id, sha256]));
  return firstOf(texts, 'texts', 'text_changed', ({ id, sha256 }) => hashes.get(id) !== sha256);
}

function firstOf<T>(
  records: readonly T[],
  list: string,
  code: PackProblemCode,
  isWrong: (record: T, index: number) => boolean,
): PackProblem | null {
  const index = records.findIndex(isWrong);
  return index === -1 ? null : { code, place: `${list}[${index}]` };
}
