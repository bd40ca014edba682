import type { ProjectState } from '../../domain/coding/dataset.ts';
import { distinctConsensus } from '../../domain/reconciliation/distinct-consensus.ts';
import { counted } from '../../words/counted.ts';
import { finishedCount } from '../../words/finished-count.ts';

/** One sentence that says what an export made now would hold. */
export function exportContents(view: ProjectState): string {
  const segments = view.sheets.reduce((sum, sheet) => sum + sheet.codings.length, 0);
  const finished = view.sheets.filter((sheet) => sheet.state === 'finished').length;
  const agreed = distinctConsensus(view.decisions).length;
  const coders = new Set(view.sheets.map((sheet) => sheet.coderId)).size;
  return (
    `${counted(view.narratives.length, 'narrative')} of ${counted(view.cases.length, 'case')}, ` +
    `${counted(segments, 'coded segment')} by ${counted(coders, 'coder')}. ${finishedCount(finished)}` +
    (agreed > 0 ? ` ${counted(agreed, 'coded segment')} in the consensus.` : '')
  );
}
