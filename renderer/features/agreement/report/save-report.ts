import type { SaveOutcome } from '../../../../electron/contract.ts';
import type { AgreementFacts } from '../../../domain/exchange/agreement-report/agreement-facts.ts';
import { agreementFileName, agreementFiles } from '../../../domain/exchange/agreement-report/agreement-files.ts';
import { methodsParagraph } from '../../../words/agreement-report/methods-paragraph.ts';
import { codeNoun } from '../../../words/code-noun.ts';
import { counted } from '../../../words/counted.ts';
import type { AgreementDesk } from '../agreement-desk.ts';
import { savedAndNoted } from '../note-export.ts';
import { reportTitle, underTitle } from './report-title.ts';
import { standaloneReport } from './standalone-report.tsx';

/** The forms in which the report leaves the program as files. */
export type ReportForm = 'pdf' | 'html' | 'csv';

/** What became of a save. */
export interface SavedReport {
  readonly form: ReportForm;
  readonly outcome: SaveOutcome;
  /** The names that were suggested. */
  readonly names: readonly string[];
  /** What is in it, as a sentence. */
  readonly contents: string;
}

interface ReportSaving {
  readonly facts: AgreementFacts;
  readonly namesCoders: boolean;
  readonly desk: AgreementDesk;
  /** Aborted when the report is left: what is printed later is not the report, and a dialog would open over another screen. */
  readonly signal: AbortSignal;
}

const pageContents = 'The report as it stands below. No text of any narrative is in it.';

/** Hands the report to the machine to be saved in this form, and the history is told first. Rejects with the signal's reason if it was left before. */
export async function saveReport(form: ReportForm, saving: ReportSaving): Promise<SavedReport> {
  const { facts, namesCoders, desk } = saving;
  if (form === 'csv') {
    const { files, rows } = agreementFiles(facts, methodsParagraph(facts, namesCoders), namesCoders);
    const names = files.map(({ name }) => name);
    const archive = agreementFileName(facts, 'agreement', 'zip');
    const outcome = await savedAndNoted(desk, names, () => desk.desktop.saveFiles(archive, files));
    const contents = `${counted(rows, 'row')}: every coefficient of every ${codeNoun(facts.question.scheme)} and pair of coders, unrounded. README.txt explains each column.`;
    return { form, outcome, names, contents };
  }
  const name = agreementFileName(facts, 'agreement_report', form);
  const bytes = await bytesIn[form](saving);
  saving.signal.throwIfAborted();
  const outcome: SaveOutcome = bytes
    ? await savedAndNoted(desk, [name], () => desk.desktop.saveFile({ name, bytes }))
    : { problem: 'failed', place: name };
  return { form, outcome, names: [name], contents: pageContents };
}

/** The page in this form, made from what stands on the screen or from its facts; `null` if the machine cannot make it. */
const bytesIn = {
  pdf: async ({ facts, desk, signal }: ReportSaving): Promise<Uint8Array | null> => {
    const { pageAsPdf } = desk.desktop;
    if (!pageAsPdf) throw new Error('This machine prints and does not make PDFs');
    signal.throwIfAborted();
    // The title of the window becomes that of the document.
    return underTitle(reportTitle(facts), pageAsPdf);
  },
  html: async ({ facts, namesCoders }: ReportSaving): Promise<Uint8Array> =>
    new TextEncoder().encode(await standaloneReport(facts, namesCoders)),
};
