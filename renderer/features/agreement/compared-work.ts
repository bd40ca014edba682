import type { Scheme } from '../../../codebook/scheme.ts';
import type { Sheet } from '../../domain/coding/sheet.ts';
import type { ComparedWork } from '../../domain/coding/units/comparison.ts';
import type { NarrativeHead } from '../../domain/text/narrative.ts';
import type { OpenProject } from '../../storage/open-project.ts';
import { StorageError, type StorageProblemCode } from '../../storage/storage-problem.ts';

/** What was chosen to be compared. */
export interface ChosenWork {
  readonly schemes: readonly Scheme[];
  readonly sheets: readonly Sheet[];
  readonly narratives: readonly NarrativeHead[];
}

/** Gives the work, with texts or without. Each of the two is the same object as long as nothing is forgotten. */
export type ReadWork = (withTexts: boolean) => Promise<ComparedWork>;

/** All that holds texts here. */
interface ReadTexts {
  readonly ofHeads: Map<NarrativeHead, string>;
  readonly works: Map<ChosenWork, Promise<ComparedWork>>;
}

const latest = new WeakMap<OpenProject, { readonly chosen: ChosenWork; readonly read: ReadWork }>();
const readTexts = new WeakMap<OpenProject, ReadTexts>();
const followed = new WeakSet<OpenProject>();
const readTogether = 12;
const unreadable: readonly StorageProblemCode[] = ['damaged_record', 'missing_record', 'replayed_record'];

/**
 * The way to the chosen work: the one given last time, if no record of the work has changed since, even if the screen was left
 * in between. A narrative whose text is damaged or gone is not in the work with texts; the project tells of it. The promise
 * rejects with a `StorageError` if the disk refuses, and the next call tries again. Once narratives of the project change, as
 * when a case is withdrawn, nothing of the work is kept here.
 */
export function comparedWork(project: OpenProject, chosen: ChosenWork): ReadWork {
  follow(project);
  const kept = latest.get(project);
  if (kept && isSameWork(kept.chosen, chosen)) return kept.read;
  const read = reader(project, chosen);
  latest.set(project, { chosen, read });
  return read;
}

/** Lets go of all texts that were read: for when nobody looks at agreement any more. */
export function forgetTexts(project: OpenProject): void {
  readTexts.delete(project);
}

function follow(project: OpenProject): void {
  if (followed.has(project)) return;
  followed.add(project);
  let { narratives } = project.state();
  project.subscribe(() => {
    if (haveSameItems(project.state().narratives, narratives)) return;
    narratives = project.state().narratives;
    latest.delete(project);
    forgetTexts(project);
  });
}

function isSameWork(one: ChosenWork, other: ChosenWork): boolean {
  return (
    haveSameItems(one.schemes, other.schemes) &&
    haveSameItems(one.sheets, other.sheets) &&
    haveSameItems(one.narratives, other.narratives)
  );
}

function haveSameItems<Item>(one: readonly Item[], other: readonly Item[]): boolean {
  return one === other || (one.length === other.length && one.every((item, index) => item === other[index]));
}

function reader(project: OpenProject, chosen: ChosenWork): ReadWork {
  const { schemes, sheets, narratives } = chosen;
  const withoutTexts = Promise.resolve({ schemes, sheets, narratives: narratives.map(({ id }) => ({ id })) });
  return (asksForTexts) => {
    if (!asksForTexts) return withoutTexts;
    const { ofHeads, works } = textsOf(project);
    const known = works.get(chosen);
    if (known) return known;
    const work = withTexts(project, chosen, ofHeads).catch((error) => {
      works.delete(chosen);
      throw error;
    });
    works.set(chosen, work);
    return work;
  };
}

/** Where texts go that are read from now on; what was being read when they were forgotten goes to a place that nobody keeps. */
function textsOf(project: OpenProject): ReadTexts {
  const known = readTexts.get(project) ?? { ofHeads: new Map(), works: new Map() };
  readTexts.set(project, known);
  return known;
}

async function withTexts(
  project: OpenProject,
  { schemes, sheets, narratives }: ChosenWork,
  texts: Map<NarrativeHead, string>,
): Promise<ComparedWork> {
  const read: { id: string; text: string }[] = [];
  for (let from = 0; from < narratives.length; from += readTogether) {
    const together = narratives.slice(from, from + readTogether).map((head) => textOf(project, head, texts));
    read.push(...(await Promise.all(together)).flatMap((one) => one ?? []));
  }
  return { schemes, sheets, narratives: read };
}

async function textOf(
  project: OpenProject,
  head: NarrativeHead,
  texts: Map<NarrativeHead, string>,
): Promise<{ id: string; text: string } | null> {
  const known = texts.get(head);
  if (known !== undefined) return { id: head.id, text: known };
  try {
    const text = await project.narrativeText(head.id);
    texts.set(head, text);
    return { id: head.id, text };
  } catch (error) {
    if (error instanceof StorageError && unreadable.includes(error.problem.code)) return null;
    throw error;
  }
}
