import { useMemo } from 'react';
import type { Scheme } from '../../../../codebook/scheme.ts';
import type { Act, Change } from '../../../domain/coding/change.ts';
import type { Coder } from '../../../domain/coding/coder.ts';
import type { ProjectState } from '../../../domain/coding/dataset.ts';
import type { Decision, DecisionReason } from '../../../domain/coding/decision.ts';
import { confirmRuling, confirmRulings } from '../../../domain/reconciliation/confirm-ruling.ts';
import { passIdentical } from '../../../domain/reconciliation/pass-identical.ts';
import { addProposal } from '../../../domain/reconciliation/proposals.ts';
import type { QueueEntry } from '../../../domain/reconciliation/queue.ts';
import { ruleOn, withdrawRuling } from '../../../domain/reconciliation/rule-on.ts';
import type { RulingGiven, RulingMeta } from '../../../domain/reconciliation/ruling.ts';
import { takeSingle } from '../../../domain/reconciliation/take-single.ts';
import type { OpenProject } from '../../../storage/open-project.ts';

/** Everything that a lead can do at the desk. Each is one act: saved when its promise resolves, and undoable. */
export interface Ruling {
  /** Rules on an entry that has an item. Reason and note of the ruling before stay with it. */
  rule(entry: QueueEntry, given: Pick<RulingGiven, 'ruling' | 'ruledFor' | 'edited'>): Promise<unknown>;
  /** Gives a settled entry's ruling a reason or a note, or takes it away (`null`). */
  annotate(
    entry: QueueEntry,
    changes: { readonly reason?: DecisionReason | null; readonly note?: string },
  ): Promise<unknown>;
  /** Notes what should be changed in the codebook, on account of the entry. */
  propose(entry: QueueEntry, text: string): Promise<unknown>;
  confirm(entry: QueueEntry): Promise<unknown>;
  confirmAll(entries: readonly QueueEntry[]): Promise<unknown>;
  /** Takes a ruling back for good. */
  withdraw(entry: QueueEntry): Promise<unknown>;
  passIdentical(entries: readonly QueueEntry[]): Promise<unknown>;
  takeSingle(entries: readonly QueueEntry[]): Promise<unknown>;
  undo(): Promise<Change | null>;
  redo(): Promise<Change | null>;
}

interface RulingOf {
  readonly project: OpenProject;
  readonly viewer: Coder;
  readonly scheme: Scheme;
  /** `null`: outside any round. */
  readonly roundId: string | null;
}

/** The acts of one lead in one round. Every act is built from the newest ruling, at its turn. */
export function useRuling({ project, viewer, scheme, roundId }: RulingOf): Ruling {
  return useMemo(() => {
    const meta = (): RulingMeta => ({
      by: viewer.id,
      at: Date.now(),
      roundId,
      scheme,
      newId: () => crypto.randomUUID(),
    });
    const onNewest = (entry: QueueEntry, build: (entry: QueueEntry) => Act | null) =>
      project.act((state) => build({ ...entry, decision: newestDecision(state, entry) }));
    return {
      rule: (entry, given) => onNewest(entry, (now) => ruleOn(now, { ...keptWith(now.decision), ...given }, meta())),
      annotate: (entry, changes) =>
        onNewest(entry, (now) => (now.decision ? ruleOn(now, annotated(now.decision, changes), meta()) : null)),
      propose: (entry, text) =>
        project.act((state) => {
          const { by, at, newId } = meta();
          const decision = newestDecision(state, entry);
          const about = entry.item ?? entry.decision;
          return addProposal({
            id: newId(),
            schemeId: scheme.id,
            codeIds: about?.codeIds ?? [],
            text,
            ...(decision ? { decisionId: decision.id } : {}),
            by,
            at,
          });
        }),
      confirm: (entry) => onNewest(entry, (now) => confirmRuling(now, meta())),
      confirmAll: (entries) =>
        project.act((state) =>
          confirmRulings(
            entries.map((entry) => ({ ...entry, decision: newestDecision(state, entry) })),
            meta(),
          ),
        ),
      withdraw: (entry) => onNewest(entry, ({ decision }) => (decision ? withdrawRuling(decision, viewer.id) : null)),
      passIdentical: (entries) => project.act(() => passIdentical(entries, meta())),
      takeSingle: (entries) => project.act(() => takeSingle(entries, meta())),
      undo: () => project.undo('consensus', viewer.id),
      redo: () => project.redo('consensus', viewer.id),
    };
  }, [project, viewer.id, scheme, roundId]);
}

/** By id: what the screen shows may be a moment old. */
function newestDecision(state: ProjectState, { decision }: QueueEntry): Decision | null {
  return decision && (state.decisions.find(({ id }) => id === decision.id) ?? null);
}

function keptWith(decision: Decision | null): Pick<RulingGiven, 'reason' | 'note'> {
  return {
    ...(decision?.reason === undefined ? {} : { reason: decision.reason }),
    ...(decision?.note === undefined ? {} : { note: decision.note }),
  };
}

/** The same ruling again, with another reason or note. */
function annotated(
  decision: Decision,
  changes: { readonly reason?: DecisionReason | null; readonly note?: string },
): RulingGiven {
  const { ruling, ruledFor, consensus } = decision;
  const { reason: _reason, ...rest } = keptWith(decision);
  const reason = changes.reason === undefined ? decision.reason : (changes.reason ?? undefined);
  return {
    ruling,
    ...(ruledFor === undefined ? {} : { ruledFor }),
    ...(ruling === 'edited' ? { edited: consensus } : {}),
    ...rest,
    ...(reason === undefined ? {} : { reason }),
    ...(changes.note === undefined ? {} : { note: changes.note }),
  };
}
