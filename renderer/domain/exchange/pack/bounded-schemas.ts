import * as v from 'valibot';
import type { Sheet } from '../../coding/sheet.ts';
import { narrativeSchema } from '../copy/schemas/narrative-schema.ts';
import { schemeSchema } from '../copy/schemas/scheme-schema.ts';
import { sheetSchema } from '../copy/schemas/sheet-schema.ts';

/** No study counts so far; what is counted on from there stays a number that every copy of a project can hold. */
const HIGHEST_REVISION = 2 ** 31;
const MOST_CODINGS = 20_000;
/** Reopenings, suggestions turned down, hashes in a lineage: of one sheet. Far above what one return may add to them (`return-fault.ts`). */
const MOST_NOTES = 100_000;

/** A sheet as a pack may bring it: nobody codes more than this on one narrative, and a list of any length would stop the program. */
export const packSheetSchema = v.pipe(
  sheetSchema,
  v.check(({ revision }) => revision <= HIGHEST_REVISION, 'revision too high'),
  v.check(({ codings }) => codings.length <= MOST_CODINGS, 'too many codings'),
  v.check((sheet) => notesOf(sheet).every((list) => list.length <= MOST_NOTES), 'too long a past'),
);

/** A revision of a codebook as a pack may bring it. */
export const packSchemeSchema = v.pipe(
  schemeSchema,
  v.check(({ revision }) => revision <= HIGHEST_REVISION, 'revision too high'),
);

/** A narrative as a pack may bring it. */
export const packNarrativeSchema = v.pipe(
  narrativeSchema,
  v.check(({ textVersion }) => textVersion <= HIGHEST_REVISION, 'version too high'),
);

function notesOf({ reopenings, lineage, dismissed = [] }: Sheet): readonly (readonly unknown[])[] {
  return [reopenings, lineage, dismissed];
}
