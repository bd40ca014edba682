import { assignedNarratives } from '../../../domain/coding/assignment/assignments-of.ts';
import { codesUnfinished } from '../../../domain/coding/codes-unfinished.ts';
import { groupBy } from '../../../domain/coding/group-by.ts';
import type { Sheet } from '../../../domain/coding/sheet.ts';
import { finishedWork } from '../../../domain/coding/units/finished-work.ts';
import { seenBeforeFinished } from '../../../domain/coding/units/seen-before-finished.ts';
import { counted } from '../../../words/counted.ts';
import type { AgreementDesk } from '../agreement-desk.ts';

type ChosenNarratives = Pick<AgreementDesk, 'view' | 'viewer' | 'comparison' | 'narrativeIds'>;

/** Why a narrative is not compared, as far as the viewer may know. */
export const leftOutReasons = ['viewer_to_finish', 'fewer_than_two', 'not_open'] as const;
export type LeftOutReason = (typeof leftOutReasons)[number];

/** Which narratives are compared, of those that are chosen, and which are not; ids in the project's order. */
export interface Coverage {
  /** Finished by at least two of the chosen coders, as far as the viewer may see. */
  readonly compared: number;
  /** Sheets of these that were not coded blind: see `seenBeforeFinished`. */
  readonly notBlind: number;
  /** The viewer has begun them or is to code them and has not finished. */
  readonly viewer_to_finish: readonly string[];
  /** Open to the viewer, and finished by fewer than two of the chosen coders under this codebook. */
  readonly fewer_than_two: readonly string[];
  /** Nobody else's work on them is open: it is hidden, or there is none. Which of the two is not told to anybody. */
  readonly not_open: readonly string[];
}

/** Sorts the chosen narratives by whether and why they are compared; the view holds only what the viewer may see. */
export function coverage(chosen: ChosenNarratives): Coverage {
  const { view, comparison, narrativeIds } = chosen;
  const narratives = narrativeIds.map((id) => ({ id }));
  const finished = finishedWork(comparison, { schemes: view.schemes, sheets: view.sheets, narratives });
  const compared = new Set(finished.map(({ narrative }) => narrative.id));
  const sheetsOf = groupBy(
    view.sheets.filter(({ narrativeId }) => !compared.has(narrativeId)),
    ({ narrativeId }) => narrativeId,
  );
  const reasonFor = leftOutReason(chosen);
  const leftOut: Record<LeftOutReason, string[]> = { viewer_to_finish: [], fewer_than_two: [], not_open: [] };
  for (const id of narrativeIds) {
    if (!compared.has(id)) leftOut[reasonFor(id, sheetsOf.get(id) ?? [])].push(id);
  }
  return { compared: compared.size, notBlind: seenBeforeFinished(finished, view.openings).length, ...leftOut };
}

/** Told from who is assigned and from visible sheets alone, as every other screen does. */
function leftOutReason({ view, viewer }: ChosenNarratives): (id: string, sheets: readonly Sheet[]) => LeftOutReason {
  const opened = new Set(
    view.openings.filter(({ leadId }) => leadId === viewer.id).map(({ narrativeId }) => narrativeId),
  );
  const ownAssigned = assignedNarratives(view, viewer.id);
  const assignmentsOf = groupBy(view.assignments, ({ narrativeId }) => narrativeId);
  return (id, sheets) => {
    if (codesUnfinished(ownAssigned, sheets, id, viewer.id)) return 'viewer_to_finish';
    const assigned = (assignmentsOf.get(id) ?? []).flatMap(({ coderIds }) => coderIds);
    const finished = new Set(sheets.filter(({ state }) => state === 'finished').map(({ coderId }) => coderId));
    const isOpen =
      opened.has(id) ||
      sheets.some(({ coderId }) => coderId !== viewer.id) ||
      (assigned.length > 0 && assigned.every((coderId) => finished.has(coderId)));
    return isOpen ? 'fewer_than_two' : 'not_open';
  };
}

/** How many of the chosen narratives are not compared. */
export function leftOutCount(covered: Coverage): number {
  return leftOutReasons.reduce((sum, reason) => sum + covered[reason].length, 0);
}

/** The coverage in one short line; why narratives are not compared stands in the list of them. */
export function coverageSentence(covered: Coverage): string {
  const { compared } = covered;
  const first = `${counted(compared, 'narrative')} ${compared === 1 ? 'is' : 'are'} compared`;
  const left = leftOutCount(covered);
  return left === 0 ? `${first}.` : `${first}, ${left.toLocaleString('en-GB')} ${left === 1 ? 'is' : 'are'} not.`;
}

/** How often a compared coder could see others' coding first; empty if never. */
export function notBlindSentence({ notBlind }: Coverage): string {
  if (notBlind === 0) return '';
  const times = notBlind === 1 ? 'Once' : `${notBlind.toLocaleString('en-GB')} times`;
  return `${times} a coder could see others’ coding before finishing.`;
}
