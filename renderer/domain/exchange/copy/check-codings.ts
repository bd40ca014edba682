import type { Problem } from '../../../../codebook/problem.ts';
import type { Scheme } from '../../../../codebook/scheme.ts';
import type { Coding } from '../../coding/coding.ts';
import type { Dataset } from '../../coding/dataset.ts';
import { isSpanOf } from '../../text/is-span-of.ts';
import { repetition } from './check-references.ts';

type CodingFault = 'unknown_reference' | 'span_outside_text';

/** The first coding whose id stands twice, whose code or status its scheme's revision lacks, or whose span its text lacks. */
export function checkCodings(dataset: Dataset): Problem<CodingFault | 'repeated_id'> | null {
  const inSheets = dataset.sheets.flatMap(({ narrativeId, codings }, sheet) =>
    codings.map((coding, index) => ({ coding, narrativeId, place: `sheets[${sheet}].codings[${index}]` })),
  );
  const inConsensus = dataset.decisions.flatMap(({ narrativeId, consensus }, decision) =>
    consensus.map((coding, index) => ({ coding, narrativeId, place: `decisions[${decision}].consensus[${index}]` })),
  );
  const placed = [...inSheets, ...inConsensus];
  const repeated = placed[repetition(placed.map(({ coding }) => coding.id))];
  if (repeated) return { code: 'repeated_id', place: repeated.place };
  const texts = new Map(dataset.narratives.map(({ id, text }) => [id, text]));
  for (const { coding, narrativeId, place } of placed) {
    const code = codingFault(coding, texts.get(narrativeId) ?? '', dataset.schemes);
    if (code) return { code, place };
  }
  return null;
}

/** What is wrong with a coding of this text: its code or status its scheme's revision lacks, or its span the text; `null` if nothing is. */
export function codingFault(coding: Coding, text: string, schemes: readonly Scheme[]): CodingFault | null {
  const scheme = schemes.find(({ id, revision }) => id === coding.schemeId && revision === coding.codebookRevision);
  if (!scheme?.codes.some(({ id }) => id === coding.codeId)) return 'unknown_reference';
  const { status } = coding;
  if (status !== undefined && !scheme.statuses.some(({ id }) => id === status)) return 'unknown_reference';
  return isSpanOf(text, coding) ? null : 'span_outside_text';
}
