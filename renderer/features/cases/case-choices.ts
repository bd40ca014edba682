import type { SheetState } from '../../domain/coding/sheet.ts';
import type { CaseRow } from './case-rows.ts';

/** A column the list can be sorted by; `attribute:<name>` for an attribute. */
export type SortKey = 'case' | 'title' | 'kind' | 'words' | 'state' | 'segments' | 'assigned' | `attribute:${string}`;

/** What the user chose to see of the list, and in which order. */
export interface CaseChoices {
  /** Looked for in case id and title, whatever the capitals. */
  readonly find: string;
  readonly state: SheetState | 'all';
  /** Only what is assigned to the viewer. */
  readonly assigned: boolean;
  /** Only what the viewer is to look at again since the codebook changed. */
  readonly lookAgain: boolean;
  /** Only cases whose attribute has this value; `null` value: any. */
  readonly attribute: { readonly name: string; readonly value: string | null } | null;
  /** `null`: the order of import. */
  readonly sort: { readonly key: SortKey; readonly descending: boolean } | null;
  /** The attributes shown as columns. */
  readonly columns: readonly string[];
}

/** The list as it is without any choice. */
export const everyCase: CaseChoices = {
  find: '',
  state: 'all',
  assigned: false,
  lookAgain: false,
  attribute: null,
  sort: null,
  columns: [],
};

const collator = new Intl.Collator('en-GB', { numeric: true, sensitivity: 'base' });
const stateOrder: Record<SheetState, number> = { not_started: 0, in_progress: 1, finished: 2 };

/** The rows that text and attribute let through, in the chosen order; the state filter comes after, so that its counts can be shown. */
export function foundRows(rows: readonly CaseRow[], { find, attribute, sort }: CaseChoices): CaseRow[] {
  const wanted = find.trim().toLocaleLowerCase('en-GB');
  const found = rows.filter(
    (row) =>
      (wanted === '' || `${row.caseId}\n${row.title}`.toLocaleLowerCase('en-GB').includes(wanted)) &&
      (!attribute || attribute.value === null || (row.attributes[attribute.name] ?? '') === attribute.value),
  );
  if (!sort) return found;
  const sign = sort.descending ? -1 : 1;
  return found.sort((a, b) => sign * compare(a, b, sort.key));
}

function compare(a: CaseRow, b: CaseRow, key: SortKey): number {
  if (key === 'words' || key === 'segments') return a[key] - b[key];
  if (key === 'assigned') return Number(b.assigned) - Number(a.assigned);
  if (key === 'state') return stateOrder[a.state] - stateOrder[b.state];
  return collator.compare(sortText(a, key), sortText(b, key));
}

function sortText(row: CaseRow, key: Exclude<SortKey, 'words' | 'segments' | 'state' | 'assigned'>): string {
  if (key === 'case') return row.caseId;
  if (key === 'title' || key === 'kind') return row[key];
  return row.attributes[key.slice('attribute:'.length)] ?? '';
}

/** A column's next order when its heading is pressed: rising, falling, then the order of import again. */
export function nextSort(sort: CaseChoices['sort'], key: SortKey): CaseChoices['sort'] {
  if (sort?.key !== key) return { key, descending: false };
  return sort.descending ? null : { key, descending: true };
}

/** How many rows stand in each state. */
export function countStates(rows: readonly CaseRow[]): Record<SheetState, number> {
  const counts = { not_started: 0, in_progress: 0, finished: 0 };
  for (const row of rows) counts[row.state] += 1;
  return counts;
}

/** The values an attribute takes, in the order a person would list them; the empty value is one of them. */
export function attributeValues(rows: readonly CaseRow[], name: string): string[] {
  return [...new Set(rows.map((row) => row.attributes[name] ?? ''))].sort(collator.compare);
}
