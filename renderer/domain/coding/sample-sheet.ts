import type { SampleCoding, SampleSheet } from '../../../codebook/sample/check-coder-sheets.ts';
import type { Scheme } from '../../../codebook/scheme.ts';
import type { Narrative } from '../text/narrative.ts';
import { addCoding } from './add-coding.ts';
import { type ActMeta, applyEntries } from './apply-entries.ts';
import type { Act } from './change.ts';
import { changeSheetMemo } from './change-memo.ts';
import { codeOfScheme } from './code-of-scheme.ts';
import type { Coding } from './coding.ts';
import type { ProjectState } from './dataset.ts';
import { finishSheet } from './finish-sheet.ts';
import { quoteSpan } from './quote-span.ts';
import type { Sheet } from './sheet.ts';
import { sheetOf } from './sheet-of.ts';

/** Who did an invented sheet, on what, and when. */
export interface SampleWork extends ActMeta {
  readonly narrative: Narrative;
  readonly coderId: string;
  readonly scheme: Scheme;
  readonly id: () => string;
}

/**
 * Does an invented sheet as a person would: code by code, then the memo, then 'finish'. Answers with the state after it and
 * the acts that led there. Throws a RangeError for a quote that does not stand exactly once in the text, and for a code or
 * status that the scheme has not.
 */
export function codeSampleSheet(
  state: ProjectState,
  sheet: SampleSheet,
  work: SampleWork,
): { readonly state: ProjectState; readonly acts: readonly Act[] } {
  const details = { schemes: state.schemes, activeSchemeId: work.scheme.id };
  const steps: readonly ((current: Sheet) => Act | null)[] = [
    ...sheet.codings.map((coding) => {
      return (current: Sheet) =>
        addCoding(current, 'add_code', codingOf(coding, work), work.narrative.text)?.act ?? null;
    }),
    (current) => (sheet.memo === undefined ? null : changeSheetMemo(current, { memo: sheet.memo })),
    (current) => (sheet.state === 'finished' ? finishSheet(current, details) : null),
  ];
  return steps.reduce<{ state: ProjectState; acts: readonly Act[] }>(
    (done, step) => {
      const act = step(sheetOf(done.state.sheets, work.narrative.id, work.coderId, work.copyId));
      return act ? { state: stateAfter(done.state, act, work), acts: [...done.acts, act] } : done;
    },
    { state, acts: [] },
  );
}

function stateAfter(state: ProjectState, act: Act, meta: ActMeta): ProjectState {
  const applied = applyEntries(state, act.entries, meta);
  if ('state' in applied) return applied.state;
  throw new RangeError(`The sample cannot be coded: ${applied.problem.code} at ${applied.problem.place}`);
}

function codingOf({ code, quote, status, memo }: SampleCoding, { narrative, scheme, at, id }: SampleWork): Coding {
  if (status !== undefined && !scheme.statuses.some((known) => known.id === status)) {
    throw new RangeError(`Scheme ${scheme.id} has no status ${status}`);
  }
  return {
    id: id(),
    schemeId: scheme.id,
    codeId: codeOfScheme(scheme, code).id,
    ...quoteSpan(narrative.text, quote),
    ...(status === undefined ? {} : { status }),
    ...(memo === undefined ? {} : { memo }),
    origin: 'manual',
    codebookRevision: scheme.revision,
    createdAt: at,
    updatedAt: at,
  };
}
