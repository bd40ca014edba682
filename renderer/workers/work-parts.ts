import { groupBy } from '../domain/coding/group-by.ts';
import type { Sheet } from '../domain/coding/sheet.ts';
import type { ComparedWork, Comparison, NarrativeToCompare } from '../domain/coding/units/comparison.ts';
import { isCompared } from '../domain/coding/units/is-compared.ts';
import { type PackedSheets, packSheets } from './packed-sheets.ts';

/** Some of the compared narratives with the finished sheets of the compared coders. */
export interface WorkPart {
  readonly narratives: readonly NarrativeToCompare[];
  readonly sheets: PackedSheets;
}

/** How much of each goes into one part at most, so that copying it takes a few milliseconds; one narrative is never divided. */
export const largestPart = { narratives: 250, codings: 4000, characters: 1_000_000 } as const;

/** The work in parts, in the project's order, each made when it is asked for. Sheets that no comparison looks at are left out. */
export function* workParts(comparison: Comparison, work: ComparedWork): Generator<WorkPart> {
  const { scheme } = comparison;
  const sheetsOf = groupBy(work.sheets.filter(isCompared(comparison)), ({ narrativeId }) => narrativeId);
  let narratives: NarrativeToCompare[] = [];
  let sheets: Sheet[] = [];
  let codings = 0;
  let characters = 0;
  for (const narrative of work.narratives) {
    const own = sheetsOf.get(narrative.id) ?? [];
    narratives.push(narrative);
    sheets.push(...own);
    codings += own.reduce((sum, sheet) => sum + sheet.codings.length, 0);
    characters += narrative.text?.length ?? 0;
    if (
      narratives.length < largestPart.narratives &&
      codings < largestPart.codings &&
      characters < largestPart.characters
    )
      continue;
    yield { narratives, sheets: packSheets(sheets, scheme.id) };
    [narratives, sheets, codings, characters] = [[], [], 0, 0];
  }
  if (narratives.length > 0) yield { narratives, sheets: packSheets(sheets, scheme.id) };
}
