import { useState } from 'react';
import type { Coding } from '../../domain/coding/coding.ts';
import { overlaps } from '../../domain/text/overlaps.ts';
import { selectedSpan, type TextSelection } from '../../editor/text-selection.ts';

/** The codings under the caret and the one of them that keys act on. */
export interface FocusedCoding {
  /** Shortest first; of the same span the oldest first. */
  readonly under: readonly Coding[];
  readonly focused: Coding | null;
  /** Makes a coding the focused one for as long as it stays under the caret. */
  readonly focus: (codingId: string) => void;
  /** The next of those under the caret. */
  readonly cycle: () => void;
}

/** Under the caret is what the selection overlaps or, where nothing is selected, what the caret stands in or at an end of. */
export function useFocusedCoding(codings: readonly Coding[], selection: TextSelection): FocusedCoding {
  const [pickedId, focus] = useState<string | null>(null);
  const selected = selectedSpan(selection);
  const caret = selection.focus;
  const under = codings
    .filter((coding) => (selected ? overlaps(coding, selected) : coding.start <= caret && caret <= coding.end))
    .sort((a, b) => a.end - a.start - (b.end - b.start) || a.start - b.start || a.createdAt - b.createdAt);
  const index = Math.max(
    0,
    under.findIndex(({ id }) => id === pickedId),
  );
  const next = under[(index + 1) % under.length];
  return {
    under,
    focused: under[index] ?? null,
    focus,
    cycle: () => {
      if (next) focus(next.id);
    },
  };
}
