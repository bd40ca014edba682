import { useState } from 'react';
import { type CaseOf, concernsCase } from '../../domain/coding/cases-of-change.ts';
import type { Change } from '../../domain/coding/change.ts';
import { type ActKind, isOfKind } from './act-kinds.ts';

/** What the user chose to see of the history. */
export interface HistoryChoices {
  /** A case id or a part of it, whatever the capitals; an id in full means that case alone. */
  readonly find: string;
  readonly coderId: string | null;
  readonly kind: ActKind | null;
  /** The change shown in full, by its key; `null`: the newest that is listed. */
  readonly selected: string | null;
}

/** Nothing narrowed: the history as it opens. */
export const everyChange: HistoryChoices = { find: '', coderId: null, kind: null, selected: null };

/** The changes that the choices let through, newest first. `changes` are oldest first. */
export function foundChanges(
  changes: readonly Change[],
  { find, coderId, kind }: Omit<HistoryChoices, 'selected'>,
  caseOf: CaseOf,
): Change[] {
  const isWanted = caseTest(find, caseOf);
  return changes
    .filter(
      (change) =>
        (coderId === null || change.coderId === coderId) &&
        (kind === null || isOfKind(change, kind)) &&
        (isWanted === null || concernsCase(change, caseOf, isWanted)),
    )
    .reverse();
}

/** Which case ids are looked for; `null`: any change, also one of no case. Every id is compared only once. */
function caseTest(find: string, caseOf: CaseOf): ((caseId: string) => boolean) | null {
  const wanted = lower(find.trim());
  if (wanted === '') return null;
  const isExact = [...caseOf.values()].some((id) => lower(id) === wanted);
  const answers = new Map<string, boolean>();
  return (caseId) => {
    const known = answers.get(caseId);
    if (known !== undefined) return known;
    const answer = isExact ? lower(caseId) === wanted : lower(caseId).includes(wanted);
    answers.set(caseId, answer);
    return answer;
  };
}

function lower(text: string): string {
  return text.toLocaleLowerCase('en-GB');
}

const remembered = new Map<string, HistoryChoices>();

/**
 * What this coder last chose: coming back from a narrative finds the same list. In memory only, so that no case id outlives
 * the window.
 */
export function useHistoryChoices(projectId: string, coderId: string) {
  const key = `${projectId}/${coderId}`;
  const [now, setNow] = useState({ key, choices: remembered.get(key) ?? everyChange });
  const choices = now.key === key ? now.choices : (remembered.get(key) ?? everyChange);
  const choose = (next: Partial<HistoryChoices>) => {
    const all = { ...choices, ...next };
    remembered.set(key, all);
    setNow({ key, choices: all });
  };
  return { choices, choose };
}
