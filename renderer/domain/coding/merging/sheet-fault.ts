import type { Scheme } from '../../../../codebook/scheme.ts';
import { recordKeys } from '../record-keys.ts';
import type { Sheet } from '../sheet.ts';

/** What a revision of a scheme knows. */
interface KnownRevision {
  readonly codeIds: ReadonlySet<string>;
  readonly statusIds: ReadonlySet<string>;
}

/** Every revision of every scheme, to be looked up by `recordKeys.schemes`. */
export type KnownRevisions = ReadonlyMap<string, KnownRevision>;

/** The schemes as `sheetFault` looks codes up in them. */
export function knownRevisions(schemes: readonly Scheme[]): KnownRevisions {
  return new Map(
    schemes.map((scheme) => [
      recordKeys.schemes(scheme),
      {
        codeIds: new Set(scheme.codes.map(({ id }) => id)),
        statusIds: new Set(scheme.statuses.map(({ id }) => id)),
      },
    ]),
  );
}

/**
 * Why a sheet cannot be taken in: a revision, code or status that is not known here; or a span that is empty, outside this
 * text or cuts a character in two. `null` if nothing is wrong with it.
 */
export function sheetFault(sheet: Sheet, text: string, known: KnownRevisions): 'unknown_code' | 'damaged' | null {
  const finishedUnder = Object.entries(sheet.finishedUnder);
  if (finishedUnder.some(([id, revision]) => !known.has(recordKeys.schemes({ id, revision })))) return 'unknown_code';
  for (const { schemeId, codebookRevision, codeId, status } of sheet.codings) {
    const revision = known.get(recordKeys.schemes({ id: schemeId, revision: codebookRevision }));
    if (!revision?.codeIds.has(codeId)) return 'unknown_code';
    if (status !== undefined && !revision.statusIds.has(status)) return 'unknown_code';
  }
  return sheet.codings.every(({ start, end }) => isSpanOf(text, start, end)) ? null : 'damaged';
}

function isSpanOf(text: string, start: number, end: number): boolean {
  return start >= 0 && start < end && end <= text.length && text.slice(start, end).isWellFormed();
}
