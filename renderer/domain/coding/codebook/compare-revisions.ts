import type { Code, Scheme } from '../../../../codebook/scheme.ts';
import { archivedAs, type CodeArchiving } from './archived-as.ts';
import { type CodeField, codeFields, sameField } from './code-fields.ts';

/** What became of a code: merged into one that is in its place now, or split into several, it is archived as well. */
export type CodeFate = CodeArchiving | 'added' | 'brought_back' | 'changed';

/** A code in which two revisions differ. */
export interface CodeDifference {
  readonly codeId: string;
  readonly fate: CodeFate;
  /** `null` if the earlier revision does not have it. */
  readonly before: Code | null;
  readonly after: Code;
  /** In which fields it says something else; of a code that was added, what it says at all. */
  readonly fields: readonly CodeField[];
}

/**
 * The codes in which a later revision of a scheme differs from an earlier one, in the later one's order. No code ever goes
 * from a scheme, so all that the earlier one has are in the later one. Their order and what is quoted make no difference.
 */
export function compareRevisions(earlier: Pick<Scheme, 'codes'>, later: Pick<Scheme, 'codes'>): CodeDifference[] {
  const known = new Map(earlier.codes.map((code) => [code.id, code]));
  return later.codes.flatMap((after) => {
    const before = known.get(after.id) ?? null;
    const fields = codeFields.filter((field) => (before ? !sameField(before, after, field) : isFilled(after, field)));
    const fate = fateOf(before, after, fields);
    return fate === null ? [] : [{ codeId: after.id, fate, before, after, fields }];
  });
}

function fateOf(before: Code | null, after: Code, fields: readonly CodeField[]): CodeFate | null {
  if (!before) return 'added';
  const isReplacedAnew = JSON.stringify(before.replacedBy ?? []) !== JSON.stringify(after.replacedBy ?? []);
  const archived = archivedAs(after);
  if (archived && (!before.archived || isReplacedAnew)) return archived;
  if (before.archived && !after.archived) return 'brought_back';
  return fields.length > 0 ? 'changed' : null;
}

function isFilled(code: Code, field: CodeField): boolean {
  const value = code[field];
  return value !== undefined && value.length > 0;
}
