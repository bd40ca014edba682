import { useEffect, useMemo, useState } from 'react';
import type { Scheme } from '../../../codebook/scheme.ts';
import { isDismissed } from '../../domain/coding/dismiss-suggestion.ts';
import type { Sheet } from '../../domain/coding/sheet.ts';
import { overlaps } from '../../domain/text/overlaps.ts';
import type { Span } from '../../domain/text/span.ts';
import { suggestionsInWorker } from '../../workers/suggestions-in-worker.ts';

/** A suggestion as the list shows it. */
export interface ShownSuggestion extends Span {
  readonly key: string;
  readonly codeId: string;
  readonly status?: string;
  /** Where the words stand that triggered it. */
  readonly evidence: readonly Span[];
  /** These words as the text has them, each once. */
  readonly words: readonly string[];
}

interface SuggestionSubject {
  readonly text: string;
  readonly scheme: Scheme;
  readonly sheet: Sheet;
  /** False keeps them away altogether. */
  readonly wanted: boolean;
}

const none: readonly ShownSuggestion[] = [];

/** The suggestions that are still open: not turned down, and their sentence not yet given the code. Found in a worker. */
export function useSuggestions({ text, scheme, sheet, wanted }: SuggestionSubject): readonly ShownSuggestion[] {
  const [all, setAll] = useState(none);
  useEffect(() => {
    setAll(none);
    if (!wanted) return;
    const stop = new AbortController();
    suggestionsInWorker(text, scheme, { signal: stop.signal }).then(
      (found) =>
        setAll(
          found.map(({ codeId, start, end, status, evidence }) => ({
            key: `${codeId}@${start}-${end}`,
            codeId,
            start,
            end,
            ...(status === undefined ? {} : { status }),
            evidence,
            words: [...new Set(evidence.map((one) => text.slice(one.start, one.end)))],
          })),
        ),
      (error: unknown) => {
        if (!stop.signal.aborted) throw error;
      },
    );
    return () => stop.abort();
  }, [text, scheme, wanted]);

  return useMemo(
    () =>
      sheet.state === 'finished'
        ? none
        : all.filter(
            (suggestion) =>
              !isDismissed(sheet, suggestion) &&
              !sheet.codings.some(
                (coding) =>
                  coding.schemeId === scheme.id && coding.codeId === suggestion.codeId && overlaps(coding, suggestion),
              ),
          ),
    [all, sheet, scheme],
  );
}
