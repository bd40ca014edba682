import type { ProjectState } from '../../../coding/dataset.ts';
import type { ReceivedBlock } from '../../../coding/received-journal.ts';
import type { PackProblem, ReturnPack } from '../pack.ts';

/**
 * What makes a return that is sound in itself somebody else's here: it answers a coding pack which this project made for another
 * coder, or its journal claims to be of this copy of the project or of a copy that another coder's journal came from. `received`:
 * the journals of colleagues that are here. `null` if there is nothing of the kind.
 */
export function returnFault(
  { project, packs }: Pick<ProjectState, 'project' | 'packs'>,
  pack: ReturnPack,
  received: readonly ReceivedBlock[],
): PackProblem | null {
  const answered = packs.find(({ kind, id }) => kind === 'coding' && id === pack.packId);
  if (answered && answered.coderId !== pack.coder.id) return { code: 'others_work', place: 'packId' };
  const ofOthers = received.filter(({ changes }) => changes.some(({ coderId }) => coderId !== pack.coder.id));
  const taken = new Set([project.copyId, ...ofOthers.map(({ copyId }) => copyId)]);
  const index = pack.changes.findIndex(({ copyId }) => taken.has(copyId));
  return index === -1 ? null : { code: 'others_work', place: `changes[${index}]` };
}
