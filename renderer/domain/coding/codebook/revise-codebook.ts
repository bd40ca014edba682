import type { Scheme } from '../../../../codebook/scheme.ts';
import type { Act, Entry } from '../change.ts';
import { newestScheme } from '../code-of-scheme.ts';
import type { ProjectState } from '../dataset.ts';
import { compareRevisions } from './compare-revisions.ts';

/** A revision that is to be kept, and why. */
export interface Revising {
  /** As `nextRevision` makes it. */
  readonly scheme: Scheme;
  readonly note: string;
  /** Of the lead who revises. */
  readonly by: string;
  /** Milliseconds since 1970, UTC. */
  readonly at: number;
  /** Ids of the proposals that it settles. */
  readonly settles: readonly string[];
}

/**
 * The act that adds a revision to a scheme; past revisions stay. Proposals for this scheme that it settles are marked in the same
 * act. `null` if it changes nothing, or if the newest revision is not the one that it follows.
 */
export function reviseCodebook(state: ProjectState, { scheme, note, by, at, settles }: Revising): Act | null {
  const newest = newestScheme(state.schemes, scheme.id);
  if (newest?.revision !== scheme.revision - 1 || compareRevisions(newest, scheme).length === 0) return null;
  const { id, revision } = scheme;
  const settled = state.proposals
    .filter((proposal) => settles.includes(proposal.id) && proposal.schemeId === id && !proposal.settled)
    .map((before): Entry => {
      const after = { ...before, settled: { at, revision } };
      return { table: 'proposals', id: before.id, before, after };
    });
  return {
    coderId: by,
    scope: 'project',
    label: 'revise_codebook',
    note,
    entries: [{ table: 'schemes', id, revision, before: null, after: scheme }, ...settled],
  };
}
