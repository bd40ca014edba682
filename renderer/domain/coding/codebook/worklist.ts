import type { Scheme } from '../../../../codebook/scheme.ts';
import { newestScheme } from '../code-of-scheme.ts';
import { codesInUse } from '../codes-in-use.ts';
import type { Sheet } from '../sheet.ts';
import { type CodeTurn, turnsSince } from './turns-since.ts';

/**
 * Why a sheet is to be looked at again: it has codings of a code that means something else by now, or was merged into another,
 * split or archived; or a code came that its coder has not looked for.
 */
export type LookReason =
  | { readonly kind: CodeTurn; readonly codeId: string; readonly segments: number }
  | { readonly kind: 'not_looked_for'; readonly codeId: string };

/** A sheet to look at again. */
export interface WorklistEntry {
  readonly sheet: Sheet;
  /** At least one; in the order of the scheme, codes that were not looked for last. */
  readonly reasons: readonly LookReason[];
}

/**
 * The sheets that are to be looked at again because the scheme changed, in the order given. A coding stands for what its code
 * meant when its sheet was last finished, or when it was made if that was later. Other words for the name, other examples,
 * keywords, colours and keys call for nothing. A sheet is done once it is finished under the newest revision: one that was opened
 * again for it stays until then.
 * `schemes` are all revisions; throws a RangeError if there is no such scheme.
 */
export function worklist(sheets: readonly Sheet[], schemes: readonly Scheme[], schemeId: string): WorklistEntry[] {
  const newest = newestScheme(schemes, schemeId);
  if (!newest) throw new RangeError(`There is no scheme ${schemeId}`);
  if (newest.revision === 1) return [];
  const reasonsOf = lookReasons(newest, schemes);
  return sheets.flatMap((sheet) => {
    const reasons = reasonsOf(sheet);
    return reasons.length > 0 ? [{ sheet, reasons }] : [];
  });
}

function lookReasons(newest: Scheme, schemes: readonly Scheme[]): (sheet: Sheet) => LookReason[] {
  const revisions = new Map(schemes.filter(({ id }) => id === newest.id).map((scheme) => [scheme.revision, scheme]));
  const turnsOf = turnsSince(newest, revisions);
  const missingSince = codesMissing(newest, revisions);
  return (sheet) => {
    const finishedUnder = sheet.finishedUnder[newest.id];
    if (sheet.state === 'finished' && finishedUnder === newest.revision) return [];
    const segments = new Map<string, { readonly kind: CodeTurn; readonly count: number }>();
    for (const coding of sheet.codings) {
      if (coding.schemeId !== newest.id) continue;
      const kind = turnsOf(Math.max(coding.codebookRevision, finishedUnder ?? 0)).get(coding.codeId);
      if (kind) segments.set(coding.codeId, { kind, count: (segments.get(coding.codeId)?.count ?? 0) + 1 });
    }
    const changed =
      segments.size === 0
        ? []
        : newest.codes.flatMap(({ id }): LookReason[] => {
            const found = segments.get(id);
            return found ? [{ kind: found.kind, codeId: id, segments: found.count }] : [];
          });
    const missing = finishedUnder === undefined ? [] : missingSince(finishedUnder);
    return [...changed, ...missing.map((codeId): LookReason => ({ kind: 'not_looked_for', codeId }))];
  };
}

type Revisions = ReadonlyMap<number, Scheme>;

/** The codes in use that a revision did not have, or had archived. */
function codesMissing(newest: Scheme, revisions: Revisions): (revision: number) => readonly string[] {
  const known = new Map<number, readonly string[]>();
  return (revision) => {
    const answer = known.get(revision);
    if (answer) return answer;
    const there = revisions.get(revision);
    const lookedFor = new Set(there && codesInUse(there).map(({ id }) => id));
    const missing = codesInUse(newest)
      .map(({ id }) => id)
      .filter((id) => !lookedFor.has(id));
    known.set(revision, missing);
    return missing;
  };
}
