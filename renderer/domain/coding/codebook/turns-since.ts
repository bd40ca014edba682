import type { Code, Scheme } from '../../../../codebook/scheme.ts';
import { archivedAs, type CodeArchiving } from './archived-as.ts';
import { meaningFields, sameField } from './code-fields.ts';

/** What became of a code that people have applied: it went out of use, or its definition or rules say something else. */
export type CodeTurn = CodeArchiving | 'changed';

/** What became of the codes of `newest` since a revision; those that mean the same are not in it. `revisions` are all of the scheme, by number; each is worked out once. */
export function turnsSince(
  newest: Scheme,
  revisions: ReadonlyMap<number, Scheme>,
): (revision: number) => ReadonlyMap<string, CodeTurn> {
  const known = new Map<number, ReadonlyMap<string, CodeTurn>>();
  return (revision) => {
    const answer = known.get(revision);
    if (answer) return answer;
    const before = new Map(revisions.get(revision)?.codes.map((code) => [code.id, code]));
    const turns = new Map<string, CodeTurn>();
    for (const after of newest.codes) {
      const then = before.get(after.id);
      const turn = then ? turnOfCode(then, after) : null;
      if (turn) turns.set(after.id, turn);
    }
    known.set(revision, turns);
    return turns;
  };
}

function turnOfCode(before: Code, after: Code): CodeTurn | null {
  const archived = archivedAs(after);
  if (archived) return before.archived ? null : archived;
  return meaningFields.every((field) => sameField(before, after, field)) ? null : 'changed';
}
