import { useState } from 'react';
import type { TextSelection } from '../../editor/text-selection.ts';
import type { ShownSuggestion } from './use-suggestions.ts';

/** Which suggestion the keys act on. */
export interface SuggestionChoice {
  /** Its place in the list, or -1: none is looked at. */
  readonly index: number;
  readonly chosen: ShownSuggestion | null;
  readonly choose: (index: number) => void;
  /** The next or previous one; after one is gone, the one that has taken its place. */
  readonly step: (by: 1 | -1) => void;
}

interface SuggestionChoiceOf {
  readonly suggestions: readonly ShownSuggestion[];
  /** False while the list is not on screen: what is not seen cannot be accepted. */
  readonly seen: boolean;
  readonly selection: TextSelection;
  readonly onShow: (suggestion: ShownSuggestion) => void;
}

/** A suggestion stays chosen only while its list is on screen and the caret is in it, so that Enter never accepts what nobody looks at. */
export function useSuggestionChoice({ suggestions, seen, selection, onShow }: SuggestionChoiceOf): SuggestionChoice {
  const [place, setPlace] = useState<{ readonly key: string; readonly index: number } | null>(null);
  const at = suggestions.findIndex(({ key }) => key === place?.key);
  const suggestion = suggestions[at];
  const looked = suggestion && seen && suggestion.start <= selection.focus && selection.focus <= suggestion.end;
  const choose = (index: number): void => {
    const next = suggestions[index];
    if (!next) return;
    setPlace({ key: next.key, index });
    onShow(next);
  };
  return {
    index: looked ? at : -1,
    chosen: looked ? suggestion : null,
    choose,
    step(by) {
      const gone = at === -1 && place ? place.index - (by === 1 ? 1 : 0) : at;
      choose(Math.max(0, Math.min(suggestions.length - 1, gone + by)));
    },
  };
}
