import { useMemo, useState } from 'react';
import { findText } from '../../domain/text/find.ts';
import type { Span } from '../../domain/text/span.ts';

/** The search in the narrative on screen. */
export interface Find {
  readonly opened: boolean;
  /** Rises each time it is asked for, so that the field can take the focus again. */
  readonly asked: number;
  readonly query: string;
  readonly found: readonly Span[];
  readonly index: number;
  readonly open: () => void;
  readonly close: () => void;
  readonly search: (query: string) => void;
  readonly step: (by: 1 | -1) => void;
}

interface FindIn {
  readonly text: string;
  /** Called with the match that is now the current one. */
  readonly onFound: (match: Span) => void;
  readonly onClose: () => void;
}

/** Closing keeps the query for the next time. */
export function useFind({ text, onFound, onClose }: FindIn): Find {
  const [asked, setAsked] = useState(0);
  const [opened, setOpened] = useState(false);
  const [query, setQuery] = useState('');
  const [index, setIndex] = useState(0);
  const found = useMemo(() => (query && opened ? findText(text, query) : []), [text, query, opened]);
  const show = (at: number, among: readonly Span[]): void => {
    setIndex(at);
    const match = among[at];
    if (match) onFound(match);
  };
  return {
    opened,
    asked,
    query,
    found,
    index: Math.min(index, Math.max(0, found.length - 1)),
    open: () => {
      setOpened(true);
      setAsked((times) => times + 1);
    },
    close: () => {
      setOpened(false);
      onClose();
    },
    search(next) {
      setQuery(next);
      show(0, next ? findText(text, next) : []);
    },
    step: (by) => {
      if (found.length > 0) show((index + by + found.length) % found.length, found);
    },
  };
}
