import { useEffect, useRef, useState } from 'react';
import type { Coding } from '../../domain/coding/coding.ts';
import type { Span } from '../../domain/text/span.ts';
import { type Edge, type Step, stepEdge } from '../../domain/text/step-edge.ts';
import { holdPendingEdit } from '../../editor/pending-edits.ts';

/** An edge that the arrow keys move now, and how far they have moved it. */
export interface EdgeDraft extends Span {
  readonly codingId: string;
  readonly edge: Edge;
}

/** Picking an edge and moving it: one change per pause, so that one undo takes one adjustment back. */
export interface EdgeMoves {
  readonly draft: EdgeDraft | null;
  /** Picks an edge; the same edge again lets go of it. */
  pick(coding: Coding, edge: Edge): void;
  step(step: Step, direction: 'forward' | 'back'): void;
  /** Saves what was moved and lets go of the edge. */
  leave(): void;
}

const pauseBeforeSaving = 700;

/** `onSave` makes the act: it gets the edge's offset of the narrative's `text`. */
export function useEdgeMoves(
  text: string,
  onSave: (codingId: string, edge: Edge, offset: number) => Promise<unknown>,
): EdgeMoves {
  const [draft, setDraft] = useState<EdgeDraft | null>(null);
  const saved = useRef<number | null>(null);
  const save = useRef(async () => {});
  save.current = async () => {
    if (!draft || saved.current === draft[draft.edge]) return;
    saved.current = draft[draft.edge];
    await onSave(draft.codingId, draft.edge, draft[draft.edge]);
  };

  useEffect(() => {
    if (!draft) return;
    const timer = setTimeout(() => void save.current(), pauseBeforeSaving);
    return () => clearTimeout(timer);
  }, [draft]);

  useEffect(() => {
    const release = holdPendingEdit(() => save.current());
    return () => {
      release();
      void save.current();
    };
  }, []);

  const leave = (): void => {
    void save.current();
    setDraft(null);
  };

  return {
    draft,
    leave,
    pick(coding, edge) {
      if (draft?.codingId === coding.id && draft.edge === edge) return leave();
      void save.current();
      saved.current = coding[edge];
      setDraft({ codingId: coding.id, edge, start: coding.start, end: coding.end });
    },
    step(step, direction) {
      if (!draft) return;
      const offset = stepEdge(text, draft, draft.edge, step, direction);
      const moved = { ...draft, [draft.edge]: offset };
      if (moved.start < moved.end) setDraft(moved);
    },
  };
}
