import type { Scheme } from '../../../../../codebook/scheme.ts';
import type { ProjectState } from '../../../coding/dataset.ts';
import { recordKeys } from '../../../coding/record-keys.ts';
import type { NarrativeHead } from '../../../text/narrative.ts';
import type { CodingPack } from '../pack.ts';
import { contentOf } from './content-of.ts';
import { headWithoutWords } from './head-without-words.ts';
import { holdsWork } from './holds-work.ts';
import { joinedList, replacedList } from './joined-list.ts';
import { leadOfPack } from './project-from-pack.ts';
import type { ContentTurns } from './turn-entries.ts';
import type { UpdateProblem } from './update-problem.ts';

/** A coder's project with all of a newer pack but its sheets, tombstones and record. */
export interface UpdatedContent {
  readonly state: ProjectState;
  readonly turns: ContentTurns;
  /** Narratives whose text differs from the pack's and that are coded here. */
  readonly textKept: readonly string[];
}

/**
 * Rounds and assignments become those of the pack; cases, narratives and revisions of codebooks are added or replaced, none
 * goes; the label stays, which is each machine's own. `heads`: of the pack's narratives; without them (in a dry run) new ones have 0 words.
 */
export function updatedContent(
  state: ProjectState,
  pack: CodingPack,
  heads: readonly NarrativeHead[] = pack.narratives.map(headWithoutWords),
): UpdatedContent | { readonly problem: UpdateProblem } {
  const clash = codebookClash(state, pack.schemes);
  if (clash) return { problem: { code: 'other_codebook', place: recordKeys.schemes(clash) } };
  const withdrawn = new Set(state.withdrawals.flatMap(({ narrativeIds }) => narrativeIds));
  const coded = new Set(state.sheets.filter(holdsWork).map(({ narrativeId }) => narrativeId));
  const hashes = new Map(state.narratives.map(({ id, sha256 }) => [id, sha256]));
  const textKept = pack.narratives.filter(({ id, sha256 }) => coded.has(id) && (hashes.get(id) ?? sha256) !== sha256);
  const takenHeads = heads.filter(
    ({ id, sha256 }) => !withdrawn.has(id) && hashes.get(id) !== sha256 && !textKept.some((kept) => kept.id === id),
  );
  const take = <T>(_held: T, incoming: T) => incoming;
  const schemes = joinedList(state.schemes, pack.schemes, recordKeys.schemes, take);
  const coders = joinedList(state.coders, codersOf(state, pack), recordKeys.coders, take);
  const cases = joinedList(state.cases, pack.cases, ({ id }) => id, take);
  const narratives = joinedList(state.narratives, takenHeads, ({ id }) => id, take);
  const here = new Set(narratives.list.map(({ id }) => id));
  const rounds = replacedList(state.rounds, pack.rounds, recordKeys.rounds);
  const assigned = pack.assignments.filter(({ narrativeId }) => here.has(narrativeId));
  const assignments = replacedList(state.assignments, assigned, recordKeys.assignments);
  const content = contentOf({ schemes, coders, cases, narratives, rounds, assignments });
  return {
    state: {
      ...state,
      project: {
        ...pack.project,
        label: state.project.label,
        copyId: state.project.copyId,
        leadRecipient: pack.recipient,
      },
      ...content.lists,
    },
    turns: content.turns,
    textKept: textKept.map(({ id }) => id),
  };
}

/** The coder and the lead of the pack; a lead before them has left. */
function codersOf({ coders }: ProjectState, pack: CodingPack) {
  const former = coders.filter(({ id, role, active }) => role === 'lead' && active && id !== pack.lead.id);
  return [pack.coder, ...former.map((coder) => ({ ...coder, active: false })), leadOfPack(pack)];
}

/**
 * A revision that lacks codes or statuses of the one here, once anything was coded: it was made anew by a lead who had lost that.
 * Also what was taken out again stands on it, since undo can bring it back.
 */
function codebookClash(state: ProjectState, schemes: readonly Scheme[]): Scheme | null {
  if (state.sheets.length === 0) return null;
  const here = new Map(state.schemes.map((scheme) => [recordKeys.schemes(scheme), scheme]));
  return schemes.find((scheme) => lacksPartOf(scheme, here.get(recordKeys.schemes(scheme)))) ?? null;
}

function lacksPartOf({ codes, statuses }: Scheme, held: Scheme | undefined): boolean {
  const lacks = (known: readonly { readonly id: string }[], wanted: readonly { readonly id: string }[]) =>
    wanted.some(({ id }) => known.every((one) => one.id !== id));
  return held !== undefined && (lacks(codes, held.codes) || lacks(statuses, held.statuses));
}
