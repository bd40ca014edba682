import type { Problem } from '../../../../codebook/problem.ts';
import type { AssignmentDraw } from '../round.ts';

/**
 * Why a draw cannot be made. `no_cases`: there is none to deal; `no_coders`; `too_few_coders`: a case of the overlap is to have
 * more coders than were chosen (`details.chosen`); `no_overlap_coders`: it is to have fewer than two; `too_many_cases`: the
 * overlap is larger than what there is (`details.available`) or is no such number; `too_many_percent`: it is no share from 0 to
 * 100; `nothing_dealt`: no case would be assigned; `no_seed`.
 */
export type DrawProblem = Problem<
  | 'no_cases'
  | 'no_coders'
  | 'too_few_coders'
  | 'no_overlap_coders'
  | 'too_many_cases'
  | 'too_many_percent'
  | 'nothing_dealt'
  | 'no_seed'
>;

/** How many of `available` cases several coders get. A share in per cent is rounded to whole cases, a half upwards. */
export function overlapSize({ overlap }: Pick<AssignmentDraw, 'overlap'>, available: number): number {
  if (overlap.kind === 'all') return available;
  return overlap.kind === 'cases' ? overlap.value : Math.round((available * overlap.value) / 100);
}

/** What is wrong with a draw from this many cases; `null` if nothing is. Without problem, `drawAssignment` does not throw. */
export function drawProblem(draw: AssignmentDraw, available: number): DrawProblem | null {
  const { coderIds, overlap, codersEach, rest, seed } = draw;
  const problem = (code: DrawProblem['code'], place: keyof AssignmentDraw, details?: DrawProblem['details']) => ({
    code,
    place,
    ...(details ? { details } : {}),
  });
  if (available === 0) return problem('no_cases', 'overlap');
  if (coderIds.length === 0) return problem('no_coders', 'coderIds');
  if (overlap.kind === 'percent' && !(overlap.value >= 0 && overlap.value <= 100)) {
    return problem('too_many_percent', 'overlap');
  }
  if (
    overlap.kind === 'cases' &&
    !(Number.isInteger(overlap.value) && overlap.value >= 0 && overlap.value <= available)
  ) {
    return problem('too_many_cases', 'overlap', { available });
  }
  const size = overlapSize(draw, available);
  if (size === 0 && rest === 'left') return problem('nothing_dealt', 'overlap');
  if (size > 0 && !(Number.isInteger(codersEach) && codersEach >= 2)) return problem('no_overlap_coders', 'codersEach');
  if (size > 0 && codersEach > coderIds.length) {
    return problem('too_few_coders', 'codersEach', { chosen: coderIds.length });
  }
  if (!Number.isInteger(seed) || seed < 0 || seed > 0xffffffff) return problem('no_seed', 'seed');
  return null;
}
