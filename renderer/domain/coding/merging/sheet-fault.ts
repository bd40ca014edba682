import type { Scheme } from '../../../../codebook/scheme.ts';
import { isSpanOf } from '../../text/is-span-of.ts';
import type { Coding } from '../coding.ts';
import { groupBy } from '../group-by.ts';
import type { Sheet } from '../sheet.ts';

/** What a revision of a scheme knows. */
interface KnownRevision {
  readonly codeIds: ReadonlySet<string>;
  readonly statusIds: ReadonlySet<string>;
}

/** Every revision of every scheme, by scheme and revision. */
export type KnownRevisions = ReadonlyMap<string, ReadonlyMap<number, KnownRevision>>;

/** The schemes as `sheetFault` looks codes up in them. */
export function knownRevisions(schemes: readonly Scheme[]): KnownRevisions {
  const byScheme = [...groupBy(schemes, ({ id }) => id)];
  return new Map(
    byScheme.map(([id, revisions]) => [id, new Map(revisions.map((scheme) => [scheme.revision, known(scheme)]))]),
  );
}

function known({ codes, statuses }: Scheme): KnownRevision {
  return { codeIds: new Set(codes.map(({ id }) => id)), statusIds: new Set(statuses.map(({ id }) => id)) };
}

/** True if the revision of its scheme that a coding was made under is here and knows its code and status. */
function knowsCoding(schemes: KnownRevisions, { schemeId, codebookRevision, codeId, status }: Coding): boolean {
  const revision = schemes.get(schemeId)?.get(codebookRevision);
  return !!revision?.codeIds.has(codeId) && (status === undefined || revision.statusIds.has(status));
}

/**
 * Why a sheet cannot be taken in: a revision, code or status that is not known here; or a span that is empty, outside this
 * text or cuts a character in two. `null` if nothing is wrong with it.
 */
export function sheetFault(sheet: Sheet, text: string, schemes: KnownRevisions): 'unknown_code' | 'damaged' | null {
  const finishedUnder = Object.entries(sheet.finishedUnder);
  if (finishedUnder.some(([id, revision]) => !schemes.get(id)?.has(revision))) return 'unknown_code';
  if (!sheet.codings.every((coding) => knowsCoding(schemes, coding))) return 'unknown_code';
  return sheet.codings.every((coding) => isSpanOf(text, coding)) ? null : 'damaged';
}
