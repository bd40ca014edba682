import type { ProjectState } from '../../domain/coding/dataset.ts';

/** One sentence that says what an export made now would hold. */
export function exportContents(view: ProjectState): string {
  const segments = view.sheets.reduce((sum, sheet) => sum + sheet.codings.length, 0);
  const finished = view.sheets.filter((sheet) => sheet.state === 'finished').length;
  const coders = new Set(view.sheets.map((sheet) => sheet.coderId)).size;
  return (
    `${count(view.narratives.length, 'narrative')} of ${count(view.cases.length, 'case')}, ` +
    `${count(segments, 'coded segment')} by ${count(coders, 'coder')}, ${count(finished, 'finished sheet')}.`
  );
}

/** `1 case`, `2,000 cases`. */
export function count(number: number, noun: string): string {
  return `${number.toLocaleString('en-GB')} ${noun}${number === 1 ? '' : 's'}`;
}
