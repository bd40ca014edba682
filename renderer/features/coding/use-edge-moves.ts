import { useCallback, useEffect, useRef, useState } from 'react';
import type { Coding } from '../../domain/coding/coding.ts';
import type { Span } from '../../domain/text/span.ts';
import { type Edge, type Step, stepEdge } from '../../domain/text/step-edge.ts';
import { holdPendingEdit, pendingEditsChanged } from '../../editor/pending-edits.ts';

/** An edge that the arrow keys move now, and how far they have moved it. */
export interface EdgeDraft extends Span {
  readonly codingId: string;
  readonly edge: Edge;
}

/** Picking an edge and moving it: one change per pause, so that one undo takes one adjustment back. */
export interface EdgeMoves {
  /** What is to be shown in place of the coding's own span: while an edge is picked, and until it is saved. */
  readonly draft: EdgeDraft | null;
  /** The edge that arrows move, if one is picked. */
  readonly picked: EdgeDraft | null;
  /** Picks an edge; the same edge again lets go of it. */
  pick(coding: Coding, edge: Edge): void;
  step(step: Step, direction: 'forward' | 'back'): void;
  /** Saves what was moved and lets go of the edge. */
  leave(): void;
}

interface EdgeMovesOf {
  readonly text: string;
  /** Makes the act: the edge goes to an offset of `text`. */
  readonly onSave: (codingId: string, edge: Edge, offset: number) => Promise<unknown>;
  /** Called with the edge's offset when it is picked and when it moves. */
  readonly onMove: (draft: EdgeDraft) => void;
}

const pauseBeforeSaving = 700;

/** The edge being moved on one narrative; what was moved is saved after a pause, on leaving, and when the window closes. */
export function useEdgeMoves({ text, onSave, onMove }: EdgeMovesOf): EdgeMoves {
  const [draft, setDraft] = useState<EdgeDraft | null>(null);
  const [picked, setPicked] = useState(false);
  const newest = useRef<EdgeDraft | null>(null);
  const stored = useRef<number | null>(null);
  const underway = useRef(0);
  const write = useRef(onSave);
  write.current = onSave;

  const save = useCallback(async () => {
    const moved = newest.current;
    const before = stored.current;
    if (!moved || before === moved[moved.edge]) return;
    stored.current = moved[moved.edge];
    underway.current += 1;
    try {
      await write.current(moved.codingId, moved.edge, moved[moved.edge]);
    } catch (error) {
      if (newest.current === moved) stored.current = before;
      throw error;
    } finally {
      underway.current -= 1;
      pendingEditsChanged();
    }
  }, []);

  useEffect(() => {
    if (!draft) return;
    const timer = setTimeout(() => void save(), pauseBeforeSaving);
    return () => clearTimeout(timer);
  }, [draft, save]);

  useEffect(() => {
    const isWaiting = () => {
      const moved = newest.current;
      return underway.current > 0 || (moved !== null && moved[moved.edge] !== stored.current);
    };
    const release = holdPendingEdit(save, isWaiting);
    return () => void save().finally(release);
  }, [save]);

  const show = (next: EdgeDraft): void => {
    newest.current = next;
    pendingEditsChanged();
    setDraft(next);
    setPicked(true);
    onMove(next);
  };
  const leave = (): void => {
    const left = newest.current;
    const saving = save();
    newest.current = null;
    setPicked(false);
    void saving.finally(() => setDraft((now) => (now === left ? null : now)));
  };

  return {
    draft,
    picked: picked ? draft : null,
    leave,
    pick(coding, edge) {
      const before = newest.current;
      if (before?.codingId === coding.id && before.edge === edge) return leave();
      void save();
      stored.current = coding[edge];
      show({ codingId: coding.id, edge, start: coding.start, end: coding.end });
    },
    step(step, direction) {
      const now = newest.current;
      if (!now) return;
      const moved = { ...now, [now.edge]: stepEdge(text, now, now.edge, step, direction) };
      if (moved.start < moved.end) show(moved);
    },
  };
}
