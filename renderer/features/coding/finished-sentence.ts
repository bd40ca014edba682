import { counted } from '../../words/counted.ts';

/** What finishing a narrative has said of it. With nothing coded that is a finding, and it is told, lest a key was pressed twice. */
export function finishedSentence(caseId: string, segments: number): string {
  return segments > 0
    ? `‘${caseId}’ is finished with ${counted(segments, 'coded segment')}.`
    : `‘${caseId}’ is finished with nothing coded: every code counts as looked for and not found.`;
}
