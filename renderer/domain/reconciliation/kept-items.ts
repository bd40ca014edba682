import type { Sheet } from '../coding/sheet.ts';
import type { Item } from './item.ts';
import { type ItemQuestion, itemsOfNarrative } from './narrative-items.ts';

interface Kept {
  readonly sheets: readonly Sheet[];
  readonly question: ItemQuestion;
  readonly items: readonly Item[];
}

/** By a narrative's first sheet: records are never changed, so that the same sheets give the same items. */
const kept = new WeakMap<Sheet, Kept>();

/** `itemsOfNarrative`, from memory if asked the same as last time: a ruling leaves the items of all narratives as they are. */
export function keptItems(sheets: readonly Sheet[], question: ItemQuestion): readonly Item[] {
  const [first] = sheets;
  if (!first) return [];
  const known = kept.get(first);
  if (known && isSameList(known.sheets, sheets) && isSameQuestion(known.question, question)) return known.items;
  const items = itemsOfNarrative(sheets, question);
  kept.set(first, { sheets, question, items });
  return items;
}

function isSameQuestion(one: ItemQuestion, other: ItemQuestion): boolean {
  if (one === other) return true;
  return one.scheme === other.scheme && one.tolerance === other.tolerance && isSameList(one.schemes, other.schemes);
}

function isSameList<Each>(one: readonly Each[], other: readonly Each[]): boolean {
  return one.length === other.length && one.every((each, place) => each === other[place]);
}
