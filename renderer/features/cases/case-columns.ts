import type { SortKey } from './case-choices.ts';
import { type CaseRow, isPartAssigned } from './case-rows.ts';

/** A column of the case list. */
export interface CaseColumn {
  readonly key: SortKey;
  readonly heading: string;
  /** Width, as a track of a CSS grid. */
  readonly track: string;
  /** The least width in rem, so that many columns scroll sideways instead of shrinking to nothing. */
  readonly least: number;
  readonly isNumber?: boolean;
}

/** The columns that say something about these rows: no titles if none has one, no kinds if all are of one, nothing of assignments if all or none are the viewer's. */
export function caseColumns(rows: readonly CaseRow[], attributes: readonly string[]): CaseColumn[] {
  const kinds = new Set(rows.map((row) => row.kind));
  const title: CaseColumn = { key: 'title', heading: 'Title', track: 'minmax(9rem, 2.5fr)', least: 9 };
  const kind: CaseColumn = { key: 'kind', heading: 'Kind', track: 'minmax(8rem, 1fr)', least: 8 };
  const assigned: CaseColumn = { key: 'assigned', heading: 'Assigned', track: '8rem', least: 8 };
  const idWidth = widthOfIds(rows);
  const stateWidth = rows.some((row) => row.lookAgain) ? 12 : 9;
  return [
    { key: 'case', heading: 'Case', track: `minmax(${idWidth}rem, 1fr)`, least: idWidth },
    ...(rows.some((row) => row.title !== '') ? [title] : []),
    ...(kinds.size > 1 ? [kind] : []),
    ...(isPartAssigned(rows) ? [assigned] : []),
    { key: 'state', heading: 'Your coding', track: `${stateWidth}rem`, least: stateWidth },
    { key: 'segments', heading: 'Coded segments', track: '9.5rem', least: 9.5, isNumber: true },
    { key: 'words', heading: 'Words', track: '5rem', least: 5, isNumber: true },
    ...attributes.map(attributeColumn),
  ];
}

/** Ids differ at their ends, so the whole id has room, up to the length that no table could show. */
function widthOfIds(rows: readonly CaseRow[]): number {
  const longest = rows.reduce((length, { caseId }) => Math.max(length, caseId.length), 0);
  return Math.min(20, Math.max(8, Math.ceil(1.5 + longest * 0.56)));
}

function attributeColumn(name: string): CaseColumn {
  return { key: `attribute:${name}`, heading: name, track: 'minmax(8.5rem, 1.2fr)', least: 8.5 };
}
