import type { Coding } from '../domain/coding/coding.ts';
import type { Sheet } from '../domain/coding/sheet.ts';

/** Sheets as columns, which cross to a worker many times faster than records, and without memos. */
export interface PackedSheets {
  readonly schemeId: string;
  readonly narrativeIds: readonly string[];
  readonly coderIds: readonly string[];
  /** The revision that each was finished under. */
  readonly revisions: readonly number[];
  /** One longer than the sheets: those of sheet `i` are the codings from `starts[i]` up to `starts[i + 1]`. */
  readonly starts: Int32Array;
  readonly codingIds: readonly string[];
  /** Code ids and statuses, each once. */
  readonly names: readonly string[];
  /** Four numbers a coding: start, end, and the places in `names` of its code and of its status; −1 for no status. */
  readonly numbers: Int32Array;
}

/** Packs finished sheets with their codings of one scheme; whatever agreement does not look at stays behind. */
export function packSheets(sheets: readonly Sheet[], schemeId: string): PackedSheets {
  const codings = sheets.map((sheet) => sheet.codings.filter((coding) => coding.schemeId === schemeId));
  const flat = codings.flat();
  const names = [
    ...new Set(flat.flatMap(({ codeId, status }) => (status === undefined ? [codeId] : [codeId, status]))),
  ];
  const places = new Map(names.map((name, place) => [name, place]));
  const placeOf = (name: string | undefined) => (name === undefined ? -1 : (places.get(name) ?? -1));
  const starts = new Int32Array(sheets.length + 1);
  for (const [index, own] of codings.entries()) starts[index + 1] = (starts[index] ?? 0) + own.length;
  return {
    schemeId,
    narrativeIds: sheets.map(({ narrativeId }) => narrativeId),
    coderIds: sheets.map(({ coderId }) => coderId),
    revisions: sheets.map(({ finishedUnder }) => finishedUnder[schemeId] ?? 0),
    starts,
    codingIds: flat.map(({ id }) => id),
    names,
    numbers: Int32Array.from(
      flat.flatMap(({ start, end, codeId, status }) => [start, end, placeOf(codeId), placeOf(status)]),
    ),
  };
}

/** The sheets again: finished, with ids, spans, codes and statuses of their codings, and blank in all else. */
export function unpackSheets(packed: PackedSheets): Sheet[] {
  return packed.narrativeIds.map((narrativeId, index) => {
    const [from = 0, to = from] = packed.starts.subarray(index, index + 2);
    return {
      narrativeId,
      coderId: packed.coderIds[index] ?? '',
      copyId: '',
      state: 'finished',
      finishedUnder: { [packed.schemeId]: packed.revisions[index] ?? 0 },
      codings: Array.from({ length: to - from }, (_, place) => unpackCoding(packed, from + place)),
      reopenings: [],
      revision: 0,
      lineage: [],
    };
  });
}

function unpackCoding({ schemeId, codingIds, names, numbers }: PackedSheets, place: number): Coding {
  const [start = 0, end = 0, code = 0, statusPlace = -1] = numbers.subarray(4 * place, 4 * place + 4);
  const status = names[statusPlace];
  return {
    id: codingIds[place] ?? '',
    schemeId,
    codeId: names[code] ?? '',
    start,
    end,
    ...(status === undefined ? {} : { status }),
    origin: 'manual',
    codebookRevision: 0,
    createdAt: 0,
    updatedAt: 0,
  };
}
