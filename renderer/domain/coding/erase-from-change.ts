import type { BeforeAfter, Change, Entry } from './change.ts';
import type { Opening } from './dataset.ts';
import type { Decision, Proposal } from './decision.ts';
import { withoutMention } from './mentions.ts';

/** What is to be erased: a case, and the ids of its narratives. */
export interface Erasing {
  readonly caseId: string;
  readonly narrativeIds: ReadonlySet<string>;
}

/**
 * The change without anything of the case: the same object if it names nothing of it. It keeps its place, time, person,
 * scope and label, so that the order of the journal, undo of every other sheet and who may see it stay as they were; the
 * scope of an erased sheet is two random ids that lead nowhere. A reason goes with the last record that it was given for.
 */
export function erasedChange(change: Change, erasing: Erasing): Change {
  const entries = change.entries.filter((entry) => !isOf(entry, erasing)).map((entry) => withoutId(entry, erasing));
  const isEmptied = change.entries.length > 0 && entries.length === 0;
  const note = isEmptied || change.note === undefined ? undefined : withoutMention(change.note, erasing.caseId);
  const isAsBefore =
    note === change.note &&
    entries.length === change.entries.length &&
    entries.every((entry, index) => entry === change.entries[index]);
  if (isAsBefore) return change;
  const { note: _given, ...rest } = change;
  return { ...rest, entries, ...(note === undefined ? {} : { note }) };
}

function isOf(entry: Entry, { caseId, narrativeIds }: Erasing): boolean {
  switch (entry.table) {
    case 'codings':
    case 'sheets':
    case 'openings':
    case 'assignments':
    case 'decisions':
    case 'received':
      return narrativeIds.has(entry.narrativeId);
    case 'narratives':
      return entry.caseId === caseId || narrativeIds.has(entry.id);
    case 'cases':
      return entry.id === caseId;
    case 'coders':
    case 'project':
    case 'schemes':
    case 'rounds':
    case 'proposals':
    case 'packs':
      return false;
  }
}

/** The words that somebody wrote for another narrative, or for the codebook, without the case id. */
function withoutId(entry: Entry, { caseId }: Erasing): Entry {
  if (entry.table === 'openings') return cleanTurn(entry, (opening: Opening) => openingWithout(opening, caseId));
  if (entry.table === 'decisions') return cleanTurn(entry, (decision: Decision) => decisionWithout(decision, caseId));
  if (entry.table === 'proposals') return cleanTurn(entry, (proposal: Proposal) => proposalWithout(proposal, caseId));
  return entry;
}

/** An opening whose reason does not name the case; the same object if it never did. */
export function openingWithout(opening: Opening, caseId: string): Opening {
  const reason = withoutMention(opening.reason, caseId);
  return reason === opening.reason ? opening : { ...opening, reason };
}

/** A decision whose note does not name the case; the same object if it never did. */
export function decisionWithout(decision: Decision, caseId: string): Decision {
  const note = decision.note && withoutMention(decision.note, caseId);
  return note === undefined || note === decision.note ? decision : { ...decision, note };
}

/** A proposal that does not name the case; the same object if it never did. */
export function proposalWithout(proposal: Proposal, caseId: string): Proposal {
  const text = withoutMention(proposal.text, caseId);
  return text === proposal.text ? proposal : { ...proposal, text };
}

function cleanTurn<T, E extends Entry & BeforeAfter<T>>(entry: E, clean: (record: T) => T): E {
  const before = entry.before && clean(entry.before);
  const after = entry.after && clean(entry.after);
  return before === entry.before && after === entry.after ? entry : { ...entry, before, after };
}
