import type { Change, Entry } from './change.ts';

/** A narrative's id → the id of its case. */
export type CaseOf = ReadonlyMap<string, string>;

/** The cases that a change is about, each once: of its sheet, or those it imported or opened. Those no longer known are left out. */
export function casesOfChange({ scope, entries }: Pick<Change, 'scope' | 'entries'>, caseOf: CaseOf): string[] {
  const ids =
    typeof scope === 'string' ? entries.map((entry) => caseOfEntry(entry, caseOf)) : [caseOf.get(scope.narrativeId)];
  return [...new Set(ids.filter((id) => id !== undefined))];
}

/** True if the change is about one of these cases. Quicker than listing them all. */
export function concernsCase(
  { scope, entries }: Pick<Change, 'scope' | 'entries'>,
  caseOf: CaseOf,
  isWanted: (caseId: string) => boolean,
): boolean {
  const wanted = (caseId: string | undefined) => caseId !== undefined && isWanted(caseId);
  if (typeof scope !== 'string') return wanted(caseOf.get(scope.narrativeId));
  return entries.some((entry) => wanted(caseOfEntry(entry, caseOf)));
}

function caseOfEntry(entry: Entry, caseOf: CaseOf): string | undefined {
  if (entry.table === 'cases') return entry.id;
  if (entry.table === 'narratives') return entry.caseId;
  return 'narrativeId' in entry ? caseOf.get(entry.narrativeId) : undefined;
}
