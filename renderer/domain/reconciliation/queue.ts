import type { Scheme } from '../../../codebook/scheme.ts';
import type { Coder } from '../coding/coder.ts';
import type { Decision } from '../coding/decision.ts';
import { groupBy } from '../coding/group-by.ts';
import type { Assignment, RoundSettings } from '../coding/round.ts';
import type { Sheet } from '../coding/sheet.ts';
import { finishedByAll } from './finished-by-all.ts';
import type { Item } from './item.ts';
import { itemAgreement } from './item-agreement.ts';
import { keptItems } from './kept-items.ts';
import { pairWithDecisions } from './pair-with-decisions.ts';
import { rulingStands } from './ruling-stands.ts';

/** What is reconciled. Everything in it is what the viewer may see. */
export interface QueueWork {
  /** The revision whose codes are compared: the newest. */
  readonly scheme: Scheme;
  /** Every revision of the scheme; others are not looked at. */
  readonly schemes: readonly Scheme[];
  readonly sheets: readonly Sheet[];
  /** The narratives that are looked at, in the project's order. */
  readonly narrativeIds: readonly string[];
  readonly coders: readonly Coder[];
  /** Over all rounds: a narrative that somebody has still to code is not settled. */
  readonly assignments: readonly Assignment[];
  readonly decisions: readonly Decision[];
  readonly settings: Pick<RoundSettings, 'tolerance'>;
}

/** A coder's finished sheet, and how it stands. */
export type FinishedSheet = Pick<Sheet, 'coderId' | 'revision'>;

/**
 * How a line of the queue stands. `open`: nobody ruled. `settled`: the ruling is on exactly this, or was kept when what it was on
 * had gone. `stale`: a sheet has changed since, or a coder was added.
 */
export type QueueState = 'open' | 'settled' | 'stale';

/** One line of the queue: something to be settled, a ruling, or both. */
export interface QueueEntry {
  /** No two entries share it; it stays as long as the same codings are in the item. */
  readonly key: string;
  readonly narrativeId: string;
  readonly state: QueueState;
  /** `null`: what was ruled on is gone. */
  readonly item: Item | null;
  readonly decision: Decision | null;
  /** The item of the ruling is gone, and some of its codings are in another one by now: there they are ruled on. */
  readonly isInAnotherItem: boolean;
  /** How far the coders agree on it, from 0 to 1. */
  readonly agreement: number;
  /** Who has finished the narrative; nobody while somebody who is to code it has not. */
  readonly finished: readonly FinishedSheet[];
}

/**
 * Everything that is to be settled or has been ruled on, by narrative and there in the order of reading. Items are of narratives
 * that all who are to code them have finished. Each item and each decision of the scheme on these narratives is in exactly one
 * entry, and only a ruling on the very same codings settles one.
 */
export function reconciliationQueue(work: QueueWork): QueueEntry[] {
  const finished = finishedByAll(work);
  const ofScheme = work.decisions.filter(({ schemeId }) => schemeId === work.scheme.id);
  const decisions = groupBy(ofScheme, ({ narrativeId }) => narrativeId);
  const question = { scheme: work.scheme, schemes: work.schemes, tolerance: work.settings.tolerance };
  return work.narrativeIds.flatMap((narrativeId) => {
    const sheets = finished.get(narrativeId) ?? [];
    const items = keptItems(sheets, question);
    return pairWithDecisions(items, decisions.get(narrativeId) ?? []).map(({ item, decision }): QueueEntry => {
      const key = item?.key ?? decision?.id ?? narrativeId;
      const isInAnotherItem = item === null && decision !== null && isPartOf(items, decision);
      const stands = decision !== null && !isInAnotherItem && rulingStands(decision, item, sheets);
      const state = decision === null ? 'open' : stands ? 'settled' : 'stale';
      const agreement = item?.agreement ?? itemAgreement(decision?.from ?? []);
      return { key, narrativeId, state, item, decision, isInAnotherItem, agreement, finished: sheets };
    });
  });
}

function isPartOf(items: readonly Item[], { from }: Decision): boolean {
  const ids = new Set(from.flatMap(({ codings }) => codings.map(({ id }) => id)));
  return items.some(({ positions }) => positions.some(({ codings }) => codings.some(({ id }) => ids.has(id))));
}
