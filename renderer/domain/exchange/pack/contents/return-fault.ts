import type { Coder } from '../../../coding/coder.ts';
import type { ProjectState } from '../../../coding/dataset.ts';
import { initialsProblem } from '../../../coding/initials.ts';
import { joinedLineage } from '../../../coding/merging/lineage.ts';
import type { ReceivedBlock } from '../../../coding/received-journal.ts';
import { recordKeys } from '../../../coding/record-keys.ts';
import type { Sheet } from '../../../coding/sheet.ts';
import { holdsUnprintable } from '../../../text/unprintable.ts';
import type { PackProblem, ReturnHead } from '../pack.ts';

/** So much longer may the past of a sheet become by one return: far more than anybody lives through between two. */
const MOST_NEW_NOTES = 1_000;
const LONGEST_NAME = 200;

/**
 * What makes a return that is sound in itself somebody else's here: it answers a coding pack which this project made for another
 * coder, or its journal claims to be of this copy of the project or of a copy that another coder's journal came from; or a sheet in
 * it has so much more of a past than the one here that, merged a few times, no pack could hold it; or it is by somebody who is not
 * known here and has a name that nobody could be added by. `copyIds`: the copies that its journal is of. `received`: what is here
 * of colleagues' journals of these copies. `null` if there is nothing of the kind.
 */
export function returnFault(
  { project, packs, sheets, coders }: Pick<ProjectState, 'project' | 'packs' | 'sheets' | 'coders'>,
  pack: ReturnHead,
  copyIds: readonly string[],
  received: readonly ReceivedBlock[],
): PackProblem | null {
  const answered = packs.find(({ kind, id }) => kind === 'coding' && id === pack.packId);
  if (answered && answered.coderId !== pack.coder.id) return { code: 'others_work', place: 'packId' };
  const ofOthers = received.filter(({ changes }) => changes.some(({ coderId }) => coderId !== pack.coder.id));
  const taken = new Set([project.copyId, ...ofOthers.map(({ copyId }) => copyId)]);
  if (copyIds.some((copyId) => taken.has(copyId))) return { code: 'others_work', place: 'changes' };
  return tooLongPast(sheets, pack) ?? (coders.some(({ id }) => id === pack.coder.id) ? null : unfitName(pack.coder));
}

/** A name that the program itself would not have let anybody type. */
function unfitName({ name, initials }: Coder): PackProblem | null {
  const isUnfit = name.trim() === '' || name.length > LONGEST_NAME || holdsUnprintable(name);
  if (!isUnfit && initialsProblem(initials, []) === null) return null;
  return { code: 'invalid_record', place: 'coder', details: { reason: 'no name' } };
}

function tooLongPast(sheets: readonly Sheet[], pack: ReturnHead): PackProblem | null {
  const held = new Map(sheets.map((sheet) => [recordKeys.sheets(sheet), sheet]));
  const index = pack.sheets.findIndex((sheet) => growsBy(sheet, held.get(recordKeys.sheets(sheet))) > MOST_NEW_NOTES);
  return index === -1
    ? null
    : { code: 'invalid_record', place: `sheets[${index}]`, details: { reason: 'too long a past' } };
}

/** By how much the longest of a sheet's growing lists would be longer than it is here. Its lineage ends with its own hash. */
function growsBy(incoming: Sheet, held: Sheet | undefined): number {
  const lineage = held?.lineage ?? [];
  const joined = joinedLineage(
    { sheet: { lineage }, hash: '' },
    { sheet: incoming, hash: incoming.lineage.at(-1) ?? '' },
  );
  return Math.max(
    joined.length - lineage.length,
    incoming.reopenings.length - (held?.reopenings.length ?? 0),
    (incoming.dismissed?.length ?? 0) - (held?.dismissed?.length ?? 0),
  );
}
