import type { MergePlan, PlannedSheet, SheetOutcome } from '../domain/coding/merging/merge-plan.ts';
import { counted } from './counted.ts';

/** Outcomes by which a sheet's narrative is here with the same text. */
const matching: readonly SheetOutcome[] = ['new', 'newer', 'fork', 'same', 'older'];
/** Outcomes by which nothing of a sheet is taken, though it is not the same as here. */
const leftOut: readonly SheetOutcome[] = [
  'older',
  'other_text',
  'unknown_code',
  'unknown_narrative',
  'withdrawn',
  'damaged',
];

/** The dry run of a return in counts: `43 cases match`, `12 sheets newer`. What did not occur is left out, but for the cases. */
export function mergeCountLines({ sheets }: MergePlan): string[] {
  const of = (outcome: SheetOutcome) => sheets.filter((sheet) => sheet.outcome === outcome).length;
  const cases = new Set(sheets.filter(({ outcome }) => matching.includes(outcome)).map(({ caseId }) => caseId)).size;
  const lines: readonly (readonly [number, (count: number) => string])[] = [
    [of('new'), (count) => `${counted(count, 'sheet')} new`],
    [of('newer'), (count) => `${counted(count, 'sheet')} newer`],
    [of('same'), (count) => `${counted(count, 'sheet')} the same`],
    [of('fork'), (count) => `${counted(count, 'sheet')} changed on both sides`],
    [of('older'), (count) => `${count} would go backwards`],
    [of('other_text'), (count) => `${counted(count, 'text')} ${count === 1 ? 'differs' : 'differ'}`],
    [of('unknown_code'), (count) => `${counted(count, 'sheet')} with an unknown code`],
    [of('unknown_narrative'), (count) => `${counted(count, 'narrative')} not here`],
    [of('damaged'), (count) => `${counted(count, 'sheet')} damaged`],
    [of('withdrawn'), (count) => `${counted(count, 'narrative')} withdrawn`],
  ];
  return [
    `${counted(cases, 'case')} ${cases === 1 ? 'matches' : 'match'}`,
    ...lines.filter(([count]) => count > 0).map(([count, line]) => line(count)),
  ];
}

/** What merging would change: sheets that are new or newer, and forks, which may. */
export function sheetsThatChange({ sheets }: MergePlan): PlannedSheet[] {
  return sheets.filter(({ outcome }) => outcome === 'new' || outcome === 'newer' || outcome === 'fork');
}

/** Sheets of which nothing is taken, and that are not the same as here: each has a reason. */
export function sheetsLeftOut({ sheets }: MergePlan): PlannedSheet[] {
  return sheets.filter(({ outcome }) => leftOut.includes(outcome));
}

const reasons: Readonly<Partial<Record<SheetOutcome, string>>> = {
  older: 'What is here is newer: taking it would go backwards.',
  other_text: 'The text here is another one, so the coded segments would not fit it.',
  unknown_code: 'It uses a code, or a revision of the codebook, that is not in this project.',
  unknown_narrative: 'This narrative is not in this project.',
  damaged: 'Its coded segments do not fit the text or one another. Ask the coder for a new return.',
  withdrawn: 'The case was withdrawn from this project.',
};

/** Why a sheet is left out, as a sentence. Throws for one that is not. */
export function leftOutReason(outcome: SheetOutcome): string {
  const reason = reasons[outcome];
  if (!reason) throw new Error(`A sheet that is ${outcome} is not left out`);
  return reason;
}

/** Why an opened return cannot be taken into this project. */
export type ReturnRefusal = 'other_project' | 'no_key' | 'from_the_lead';

const refusals: Readonly<Record<ReturnRefusal, (fileName: string) => string>> = {
  other_project: (fileName) =>
    `‘${fileName}’ is a return for another project. Open that project and take it in there. Nothing was changed.`,
  no_key: (fileName) =>
    `‘${fileName}’ cannot be for this project: no key for returns has been made here yet. Nothing was changed.`,
  from_the_lead: (fileName) =>
    `‘${fileName}’ says that it is the lead’s own coding, which is kept in this project alone. Nothing was changed.`,
};

/** What to tell the lead about a return that opens and does not belong here. */
export function returnRefusalSentence(refusal: ReturnRefusal, fileName: string): string {
  return refusals[refusal](fileName);
}

/** What came of merging a coder's return; `null`: nothing in it was new. */
export function mergedSentence(coderName: string, plan: MergePlan | null): string {
  if (plan === null) return `Nothing in the return of ${coderName} was new, so nothing was changed.`;
  const brought = broughtWords(plan);
  const left = sheetsLeftOut(plan).length;
  const rest = left > 0 ? ` ${counted(left, 'sheet')} ${left === 1 ? 'was' : 'were'} left out.` : '';
  return brought === ''
    ? `The return of ${coderName} was noted. It brought nothing that was not here.${rest}`
    : `The return of ${coderName} was taken in: ${brought}.${rest}`;
}

/** What a return brought, by how it came in; empty if nothing. */
function broughtWords({ sheets }: MergePlan): string {
  const kinds: readonly (readonly [SheetOutcome, string])[] = [
    ['new', 'new'],
    ['newer', 'newer'],
    ['fork', 'chosen by you'],
  ];
  const counts = kinds
    .map(([outcome, words]) => [sheets.filter((sheet) => sheet.outcome === outcome).length, words] as const)
    .filter(([count]) => count > 0);
  return counts
    .map(([count, words], index) => `${index === 0 ? counted(count, 'sheet') : count.toLocaleString('en-GB')} ${words}`)
    .join(', ');
}
