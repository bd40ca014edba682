import type { Problem } from '../../../../../codebook/problem.ts';
import type { ProjectState } from '../../../coding/dataset.ts';
import { isFromPack } from '../../../coding/is-from-pack.ts';
import { isAhead } from '../dated-ahead.ts';
import type { CodingPack } from '../pack.ts';
import { newestCodingPack } from './newest-coding-pack.ts';

/**
 * Why a coding pack cannot update a project. `not_from_pack`: the project is a lead's; `other_project`; `other_coder`; `older`: a newer
 * pack has been taken in; `other_codebook`: something was coded here, and a revision of a codebook lacks in the
 * pack codes or statuses that it has here (`place`: scheme and revision).
 */
export type UpdateProblem = Problem<'not_from_pack' | 'other_project' | 'other_coder' | 'older' | 'other_codebook'>;

/** Why a pack is not for this project, whatever is in it. */
export function updateProblem(state: ProjectState, pack: CodingPack): UpdateProblem | null {
  const { project, packs, coders } = state;
  if (!isFromPack(state)) return { code: 'not_from_pack', place: project.id };
  if (pack.project.id !== project.id) return { code: 'other_project', place: pack.project.id };
  const known = packs.find(({ kind, passage }) => kind === 'coding' && passage === 'opened');
  const coderId = known?.coderId ?? coders.find(({ role }) => role === 'coder')?.id;
  if (pack.coder.id !== coderId) return { code: 'other_coder', place: pack.coder.id };
  const newest = newestCodingPack(packs, coderId);
  const isOlder = newest !== null && !isAhead(newest.madeAt, newest.at) && pack.madeAt < newest.madeAt;
  if (isOlder && newest.id !== pack.id) return { code: 'older', place: pack.id };
  return null;
}
