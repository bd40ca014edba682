import type { Scheme } from '../../../codebook/scheme.ts';
import { codesInUse } from '../coding/codes-in-use.ts';
import type { Sheet } from '../coding/sheet.ts';
import { consensusCoderId, type NarrativeConsensus } from './consensus.ts';

/** The consensus as if a coder had finished it, with the revisions that say what was looked for. */
export interface ConsensusWork {
  /** One for each settled narrative. */
  readonly sheets: readonly Sheet[];
  /** Those handed in and, for what was looked for on no one revision, made up ones with a negative number: never the newest. */
  readonly schemes: readonly Scheme[];
}

/**
 * The consensus on settled narratives as sheets of `consensusCoderId`. A code was looked for if **every** coder of the narrative
 * looked for it: it is in use in each of the revisions that they finished under. These may be any, since a revision can archive a
 * code and a later one bring it back. `schemes` hold every revision of the scheme.
 */
export function consensusWork(
  layer: readonly NarrativeConsensus[],
  schemeId: string,
  schemes: readonly Scheme[],
): ConsensusWork {
  const common = new CommonRevisions(schemes.filter(({ id }) => id === schemeId));
  const sheets = layer
    .filter(({ isSettled }) => isSettled)
    .map(
      ({ narrativeId, codings, sheets: ofCoders }): Sheet => ({
        narrativeId,
        coderId: consensusCoderId,
        copyId: consensusCoderId,
        state: 'finished',
        finishedUnder: { [schemeId]: common.of(ofCoders.map(({ finishedUnder }) => finishedUnder[schemeId])) },
        codings: codings.map(({ coding }) => coding),
        reopenings: [],
        revision: 0,
        lineage: [],
      }),
    );
  return { sheets, schemes: [...schemes, ...common.made] };
}

/** Finds or makes the revision whose codes in use are those in use in each of several. */
class CommonRevisions {
  readonly made: Scheme[] = [];
  readonly #found = new Map<string, number>();
  readonly #revisions: ReadonlyMap<number, Scheme>;

  constructor(revisions: readonly Scheme[]) {
    this.#revisions = new Map(revisions.map((scheme) => [scheme.revision, scheme]));
  }

  /** A revision that is not there has no codes: nothing is known to have been looked for. */
  of(finishedUnder: readonly (number | undefined)[]): number {
    const revisions = [...new Set(finishedUnder.map((revision) => revision ?? 0))];
    const name = revisions.join(' ');
    const known = this.#found.get(name) ?? this.#find(revisions);
    this.#found.set(name, known);
    return known;
  }

  #find(revisions: readonly number[]): number {
    const [first = 0, ...others] = revisions;
    const scheme = this.#revisions.get(first);
    if (!scheme || others.length === 0) return first;
    const inUse = others.map((revision) => this.#idsInUse(revision));
    const codes = codesInUse(scheme).filter(({ id }) => inUse.every((ids) => ids.has(id)));
    const same = revisions.find((revision) => this.#idsInUse(revision).size === codes.length);
    if (same !== undefined) return same;
    const made = { ...scheme, revision: -1 - this.made.length, codes };
    this.made.push(made);
    return made.revision;
  }

  #idsInUse(revision: number): ReadonlySet<string> {
    const scheme = this.#revisions.get(revision);
    return new Set(scheme ? codesInUse(scheme).map(({ id }) => id) : []);
  }
}
