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

/** Gives the work, with texts or without. Each of the two is always the same object. */
export type ReadWork = (withTexts: boolean) => Promise<ComparedWork>;

const latest = new WeakMap<OpenProject, { readonly chosen: ChosenWork; readonly read: ReadWork }>();
/** Texts that were read, for as long as the project has the narrative in this state. */
const texts = new WeakMap<NarrativeHead, string>();
const readTogether = 12;
const unreadable: readonly StorageProblemCode[] = ['damaged_record', 'missing_record', 'replayed_record'];

/**
 * The way to the chosen work: the one given last time, if no record of the work has changed since, even if the screen was left
 * in between. A narrative whose text is damaged or gone is not in the work with texts; the project tells of it. The promise
 * rejects with a `StorageError` if the disk refuses, and the next call tries again.
 */
export function comparedWork(project: OpenProject, chosen: ChosenWork): ReadWork {
  const kept = latest.get(project);
  if (kept && isSameWork(kept.chosen, chosen)) return kept.read;
  const read = reader(project, chosen);
  latest.set(project, { chosen, read });
  return read;
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

function reader(project: OpenProject, { schemes, sheets, narratives }: ChosenWork): ReadWork {
  const withoutTexts = Promise.resolve({ schemes, sheets, narratives: narratives.map(({ id }) => ({ id })) });
  let withTexts: Promise<ComparedWork> | null = null;
  const readTexts = async () => {
    const read: { id: string; text: string }[] = [];
    for (let from = 0; from < narratives.length; from += readTogether) {
      const together = narratives.slice(from, from + readTogether).map((head) => textOf(project, head));
      read.push(...(await Promise.all(together)).flatMap((one) => one ?? []));
    }
    return { schemes, sheets, narratives: read };
  };
  return (asksForTexts) => {
    if (!asksForTexts) return withoutTexts;
    withTexts ??= readTexts().catch((error) => {
      withTexts = null;
      throw error;
    });
    return withTexts;
  };
}

async function textOf(project: OpenProject, head: NarrativeHead): Promise<{ id: string; text: string } | null> {
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
