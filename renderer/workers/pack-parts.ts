import type { CodingPack, Pack, ProjectBase, ReturnPack } from '../domain/exchange/pack/pack.ts';

/** The lists of a pack that grow with the study; one that a kind of pack lacks is empty. A return's base has the first three. */
export interface PackPart
  extends Pick<CodingPack, 'cases' | 'narratives' | 'assignments' | 'sheets'>,
    Pick<ReturnPack, 'texts' | 'changes'> {}

type OwnLists = 'sheets' | 'texts' | 'changes';
type BaseLists = 'cases' | 'narratives' | 'assignments';

/** A pack without those lists. */
export type PackFrame =
  | Omit<CodingPack, BaseLists | 'sheets'>
  | (Omit<ReturnPack, OwnLists | 'base'> & { readonly base?: Omit<ProjectBase, BaseLists> });

/** How many records of each list cross to or from a worker at once, so that copying them takes a few milliseconds. */
const most = { cases: 200, narratives: 50, assignments: 200, sheets: 50, texts: 200, changes: 150 } as const;

/** The pack without its large lists, and those in parts, each made when it is asked for. */
export function packInParts(pack: Pack): { readonly frame: PackFrame; readonly parts: Iterable<PackPart> } {
  if (pack.kind === 'coding') {
    const { cases, narratives, assignments, sheets, ...frame } = pack;
    return { frame, parts: partsOf({ cases, narratives, assignments, sheets, texts: [], changes: [] }) };
  }
  const { sheets, texts, changes, base, ...own } = pack;
  if (!base) {
    return { frame: own, parts: partsOf({ cases: [], narratives: [], assignments: [], sheets, texts, changes }) };
  }
  const { cases, narratives, assignments, ...rest } = base;
  const parts = partsOf({ cases, narratives, assignments, sheets, texts, changes });
  return { frame: { ...own, base: rest }, parts };
}

/** The pack again, of its frame and all its parts in order. */
export function packOfParts(frame: PackFrame, parts: readonly PackPart[]): Pack {
  const sheets = parts.flatMap((part) => part.sheets);
  const lists = {
    cases: parts.flatMap(({ cases }) => cases),
    narratives: parts.flatMap(({ narratives }) => narratives),
    assignments: parts.flatMap(({ assignments }) => assignments),
  };
  if (frame.kind === 'coding') return { ...frame, ...lists, sheets };
  const { base, ...own } = frame;
  const texts = parts.flatMap((part) => part.texts);
  const changes = parts.flatMap((part) => part.changes);
  return { ...own, sheets, texts, changes, ...(base && { base: { ...base, ...lists } }) };
}

/** Each part has a share of every list. */
function* partsOf(lists: PackPart): Generator<PackPart> {
  const count = Math.max(
    ...Object.entries(most).map(([list, size]) => Math.ceil(lists[list as keyof PackPart].length / size)),
  );
  for (let part = 0; part < count; part += 1) {
    const share = <T>(records: readonly T[], size: number) => records.slice(part * size, (part + 1) * size);
    yield {
      cases: share(lists.cases, most.cases),
      narratives: share(lists.narratives, most.narratives),
      assignments: share(lists.assignments, most.assignments),
      sheets: share(lists.sheets, most.sheets),
      texts: share(lists.texts, most.texts),
      changes: share(lists.changes, most.changes),
    };
  }
}
