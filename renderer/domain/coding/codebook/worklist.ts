import type { Code, Scheme } from '../../../../codebook/scheme.ts';
import { newestScheme } from '../code-of-scheme.ts';
import { codesInUse } from '../codes-in-use.ts';
import type { Sheet } from '../sheet.ts';
import { archivedAs, type CodeArchiving } from './archived-as.ts';
import { meaningFields, sameField } from './code-fields.ts';

/**
 * Why a sheet is to be looked at again: it has codings of a code that means something else by now, or was merged into another,
 * split or archived; or a code came that its coder has not looked for.
 */
export type LookReason =
  | { readonly kind: CodeArchiving | 'changed'; readonly codeId: string; readonly segments: number }
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
 * keywords, colours and keys call for nothing. A sheet is done once it is finished under the newest revision.
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
    const segments = new Map<string, { readonly kind: Turn; readonly count: number }>();
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
    const missing = sheet.state === 'finished' && finishedUnder !== undefined ? missingSince(finishedUnder) : [];
    return [...changed, ...missing.map((codeId): LookReason => ({ kind: 'not_looked_for', codeId }))];
  };
}

type Turn = CodeArchiving | 'changed';
type Revisions = ReadonlyMap<number, Scheme>;

/** What became of the codes since a revision; those that mean the same are not in it. Worked out once for each revision. */
function turnsSince(newest: Scheme, revisions: Revisions): (revision: number) => ReadonlyMap<string, Turn> {
  const known = new Map<number, ReadonlyMap<string, Turn>>();
  return (revision) => {
    const answer = known.get(revision);
    if (answer) return answer;
    const before = new Map(revisions.get(revision)?.codes.map((code) => [code.id, code]));
    const turns = new Map<string, Turn>();
    for (const after of newest.codes) {
      const then = before.get(after.id);
      const turn = then ? turnOfCode(then, after) : null;
      if (turn) turns.set(after.id, turn);
    }
    known.set(revision, turns);
    return turns;
  };
}

function turnOfCode(before: Code, after: Code): Turn | null {
  const archived = archivedAs(after);
  if (archived) return before.archived ? null : archived;
  return meaningFields.every((field) => sameField(before, after, field)) ? null : 'changed';
}

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
