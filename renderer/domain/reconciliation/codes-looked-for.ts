import type { Scheme } from '../../../codebook/scheme.ts';
import { codeWasLookedFor } from '../coding/code-of-scheme.ts';
import type { Sheet } from '../coding/sheet.ts';

/** By the revision that is asked for, then by that under which sheets were finished. */
const kept = new WeakMap<Scheme, WeakMap<Scheme, ReadonlySet<string>>>();

/** The codes of the scheme that a coder looked for on a finished sheet. `schemes` are all revisions of the scheme. */
export function codesLookedFor(sheet: Sheet, scheme: Scheme, schemes: readonly Scheme[]): ReadonlySet<string> {
  const revision = sheet.finishedUnder[scheme.id];
  const then = schemes.find(({ id, revision: one }) => id === scheme.id && one === revision);
  if (sheet.state !== 'finished' || !then) return new Set();
  const known = kept.get(scheme) ?? new WeakMap<Scheme, ReadonlySet<string>>();
  kept.set(scheme, known);
  const ids = known.get(then) ?? new Set(lookedFor(sheet, scheme, schemes));
  known.set(then, ids);
  return ids;
}

function lookedFor(sheet: Sheet, scheme: Scheme, schemes: readonly Scheme[]): string[] {
  return scheme.codes.map(({ id }) => id).filter((id) => codeWasLookedFor(sheet, scheme.id, id, schemes));
}
