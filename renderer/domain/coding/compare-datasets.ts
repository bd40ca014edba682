import type { Coder } from './coder.ts';
import type { Dataset } from './dataset.ts';
import { projectFace } from './project-face.ts';
import { recordKeys } from './record-keys.ts';
import { sameRecord } from './same-record.ts';
import type { Sheet } from './sheet.ts';
import { sheetFace } from './sheet-face.ts';
import { visibleDataset } from './visible-dataset.ts';

/** How many records of a kind only one of two datasets has, and how many both have and not alike. */
export interface Difference {
  readonly onlyHere: number;
  readonly onlyThere: number;
  readonly changed: number;
}

/** Where one coder's work differs. */
export interface CoderDifference {
  readonly coder: Coder;
  /** Coded segments, as far as the viewer may see them. */
  readonly codings: Difference;
  /** Sheets whose state, note or reopenings differ or that only one side has, as far as the viewer may see them. */
  readonly sheets: Difference;
  /** True if sheets differ that are hidden from the viewer; how many, and in what, is not said. */
  readonly hiddenWork: boolean;
}

/** Two states of one project side by side. */
export interface DatasetComparison {
  readonly cases: Difference;
  readonly narratives: Difference;
  readonly coders: Difference;
  /** Revisions of codebooks. */
  readonly codebooks: Difference;
  readonly assignments: Difference;
  readonly rounds: Difference;
  /** Rulings of the lead. */
  readonly decisions: Difference;
  readonly proposals: Difference;
  /** Packs that were made or opened, and keys for return packs. */
  readonly packs: Difference;
  /** Early openings. */
  readonly openings: Difference;
  /** True if label, name, codebook in use or settings differ. */
  readonly settings: boolean;
  /** The coders whose work differs, in the order of their records. */
  readonly work: readonly CoderDifference[];
  /** When the newest change happened that the viewer may see; milliseconds since 1970, `null` if there is none. */
  readonly newestChange: { readonly here: number | null; readonly there: number | null };
}

/**
 * Compares two states of one project for somebody: counts of coding are of what this person may see, so that they tell
 * nothing of colleagues' hidden work but that it differs. Bookkeeping (revisions, lineage, who wrote it where) does not count.
 */
export function compareDatasets(viewer: Pick<Coder, 'id' | 'role'>, here: Dataset, there: Dataset): DatasetComparison {
  const seenHere = visibleDataset(viewer, here);
  const seenThere = visibleDataset(viewer, there);
  return {
    cases: difference(here.cases, there.cases, ({ id }) => id),
    narratives: difference(here.narratives, there.narratives, ({ id }) => id),
    coders: difference(here.coders, there.coders, ({ id }) => id),
    codebooks: difference(here.schemes, there.schemes, ({ id, revision }) => `${id} ${revision}`),
    assignments: difference(here.assignments, there.assignments, (each) => `${each.roundId} ${each.narrativeId}`),
    rounds: difference(here.rounds, there.rounds, recordKeys.rounds),
    decisions: difference(here.decisions, there.decisions, recordKeys.decisions),
    proposals: difference(here.proposals, there.proposals, recordKeys.proposals),
    packs: sumOf([
      difference(here.packs, there.packs, recordKeys.packs),
      difference(here.packKeys, there.packKeys, recordKeys.packKeys),
    ]),
    openings: difference(here.openings, there.openings, (each) => `${each.narrativeId} ${each.leadId}`),
    settings: !sameRecord(projectFace(here.project), projectFace(there.project)),
    work: workDifferences(here, there, { here: keysOf(seenHere.sheets), there: keysOf(seenThere.sheets) }),
    newestChange: { here: seenHere.changes.at(-1)?.at ?? null, there: seenThere.changes.at(-1)?.at ?? null },
  };
}

/** True if neither side holds anything that the other does not, hidden work included. */
export function isSameContent({ settings, work, newestChange: _, ...records }: DatasetComparison): boolean {
  return !settings && work.length === 0 && Object.values(records).every(isNone);
}

/** True if the two are alike. */
export function isNone({ onlyHere, onlyThere, changed }: Difference): boolean {
  return onlyHere + onlyThere + changed === 0;
}

/** The sum of differences of one kind. */
export function sumOf(differences: readonly Difference[]): Difference {
  const total = (count: (each: Difference) => number) => differences.reduce((sum, each) => sum + count(each), 0);
  return {
    onlyHere: total((each) => each.onlyHere),
    onlyThere: total((each) => each.onlyThere),
    changed: total((each) => each.changed),
  };
}

interface SeenKeys {
  readonly here: ReadonlySet<string>;
  readonly there: ReadonlySet<string>;
}

function workDifferences(here: Dataset, there: Dataset, seen: SeenKeys): CoderDifference[] {
  const known = new Map([...there.coders, ...here.coders].map((coder) => [coder.id, coder]));
  const keysHere = keysOf(here.sheets);
  // What lies here is hidden or not by what holds here; only what is gone from here is judged by the other side.
  const isSeen = (sheet: Sheet) => (keysHere.has(keyOf(sheet)) ? seen.here : seen.there).has(keyOf(sheet));
  return [...known.values()].flatMap((coder) => {
    const ofCoder = (sheets: readonly Sheet[]) => sheets.filter(({ coderId }) => coderId === coder.id);
    const mine = { here: ofCoder(here.sheets), there: ofCoder(there.sheets) };
    const visible = { here: mine.here.filter(isSeen), there: mine.there.filter(isSeen) };
    const hidden = (sheets: readonly Sheet[]) => sheets.filter((sheet) => !isSeen(sheet));
    const codings = difference(codingsOf(visible.here), codingsOf(visible.there), ({ id }) => id);
    const sheets = difference(visible.here.map(face), visible.there.map(face), ({ key }) => key);
    const hiddenWork = !isNone(difference(hidden(mine.here).map(whole), hidden(mine.there).map(whole), (s) => s.key));
    const differs = hiddenWork || !isNone(codings) || !isNone(sheets);
    return differs ? [{ coder, codings, sheets, hiddenWork }] : [];
  });
}

/** An id is unique within its sheet's narrative and coder, so that a moved record counts as another. */
function codingsOf(sheets: readonly Sheet[]) {
  return sheets.flatMap((sheet) => sheet.codings.map((coding) => ({ ...coding, id: `${keyOf(sheet)} ${coding.id}` })));
}

function face(sheet: Sheet) {
  return { key: keyOf(sheet), face: sheetFace(sheet) };
}

function whole(sheet: Sheet) {
  return { ...face(sheet), codings: sheet.codings.toSorted((a, b) => (a.id < b.id ? -1 : 1)) };
}

function keyOf({ narrativeId, coderId }: Sheet): string {
  return `${narrativeId} ${coderId}`;
}

function keysOf(sheets: readonly Sheet[]): Set<string> {
  return new Set(sheets.map(keyOf));
}

function difference<Item>(here: readonly Item[], there: readonly Item[], key: (item: Item) => string): Difference {
  const others = new Map(there.map((item) => [key(item), item]));
  let onlyHere = 0;
  let changed = 0;
  for (const item of here) {
    const other = others.get(key(item));
    if (other === undefined) onlyHere += 1;
    else if (!sameRecord(item, other)) changed += 1;
  }
  return { onlyHere, changed, onlyThere: there.length - (here.length - onlyHere) };
}
