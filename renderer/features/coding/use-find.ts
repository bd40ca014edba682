import { useMemo, useState } from 'react';
import { findText } from '../../domain/text/find.ts';
import type { Span } from '../../domain/text/span.ts';

/** The search in the narrative on screen. */
export interface Find {
  readonly opened: boolean;
  readonly query: string;
  readonly found: readonly Span[];
  readonly index: number;
  readonly open: () => void;
  readonly close: () => void;
  readonly search: (query: string) => void;
  readonly step: (by: 1 | -1) => void;
}

/** `onFound` is called with the match that is now the current one. */
export function useFind(text: string, onFound: (match: Span) => void): Find {
  const [query, setQuery] = useState<string | null>(null);
  const [index, setIndex] = useState(0);
  const found = useMemo(() => (query ? findText(text, query) : []), [text, query]);
  const show = (at: number, among: readonly Span[]): void => {
    setIndex(at);
    const match = among[at];
    if (match) onFound(match);
  };
  return {
    opened: query !== null,
    query: query ?? '',
    found,
    index,
    open: () => setQuery((now) => now ?? ''),
    close: () => setQuery(null),
    search(next) {
      setQuery(next);
      show(0, findText(text, next));
    },
    step: (by) => {
      if (found.length > 0) show((index + by + found.length) % found.length, found);
    },
  };
}
