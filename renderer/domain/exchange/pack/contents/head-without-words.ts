import type { Narrative, NarrativeHead } from '../../../text/narrative.ts';

/** A narrative's head for a dry run, where nobody counts: it has 0 words. */
export function headWithoutWords({ text: _text, ...head }: Narrative): NarrativeHead {
  return { ...head, words: 0 };
}
