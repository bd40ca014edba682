import { fireEvent, screen } from '@testing-library/react';
import { DEFAULT_SCHEME_ID } from '../../../codebook/built-in-schemes.ts';
import type { NamedBytes, SaveOutcome } from '../../../electron/contract.ts';
import { newestScheme } from '../../../renderer/domain/coding/code-of-scheme.ts';
import type { AgreementDesk } from '../../../renderer/features/agreement/agreement-desk.ts';
import { OlderFigures } from '../../../renderer/features/agreement/older-figures.ts';
import { AgreementReport } from '../../../renderer/features/agreement/report/agreement-report.tsx';
import { deskOf } from '../agreement-desk.ts';
import { askedOfTwo, figuresOfTwo } from '../agreement-facts.ts';
import { onScreen } from '../on-screen.tsx';
import { ada, ben, sheet, study } from '../study.ts';

/** What the machine makes where a PDF is asked for. */
export const bytesOfPdf = new TextEncoder().encode('%PDF-');

/** The day that stands in names and titles. */
export const today = new Date().toISOString().slice(0, 10);

/** Three narratives: both have finished n1 and n2, Ben alone n3. Words of narratives, memos and case ids are marked. */
export function dataset() {
  const whole = study(3);
  const marked = sheet('n1', ada, ['safety']);
  return {
    ...whole,
    cases: whole.cases.map((one, index) => ({ ...one, id: `CASEMARK-${index}` })),
    narratives: whole.narratives.map((one, index) => ({
      ...one,
      caseId: `CASEMARK-${index}`,
      text: `TEXTMARK ${one.text}`,
    })),
    sheets: [
      { ...marked, memo: 'MEMOMARK', codings: marked.codings.map((coding) => ({ ...coding, memo: 'MEMOMARK' })) },
      ...['n1', 'n2', 'n3'].map((id) => sheet(id, ben, ['voice'])),
      sheet('n2', ada, []),
    ],
  };
}

/** The report to Ada on a machine where saving ends so; answers with what was saved, and under which titles it was printed. */
export function show(
  outcome: SaveOutcome = { place: 'Exports' },
  kind: 'electron' | 'browser' = 'electron',
  { isOlder = false, cases = null }: { isOlder?: boolean; cases?: AgreementDesk['cases'] } = {},
) {
  const saved: NamedBytes[] = [];
  const titles: string[] = [];
  const print = async () => {
    titles.push(document.title);
    return bytesOfPdf;
  };
  const whole = dataset();
  const sevenOutcomes = newestScheme(whole.schemes, DEFAULT_SCHEME_ID);
  if (!sevenOutcomes) throw new Error('no scheme');
  const { desk, project } = deskOf({
    dataset: whole,
    question: { ...askedOfTwo, scheme: sevenOutcomes },
    figures: figuresOfTwo,
    viewerId: ada.id,
    desktop: {
      kind,
      saveFile: async (file) => {
        saved.push(file);
        return outcome;
      },
      saveFiles: async (_, files) => {
        saved.push(...files);
        return outcome;
      },
      pageAsPdf: kind === 'browser' ? null : print,
    },
  });
  const shown = onScreen(
    <OlderFigures value={isOlder}>
      <AgreementReport desk={{ ...desk, cases }} />
    </OlderFigures>,
  );
  return { saved, titles, project, shown };
}

/** Presses a button. */
export const press = (name: RegExp) => fireEvent.click(screen.getByRole('button', { name }));

/** What a saved file says. */
export const textOf = (file: NamedBytes | undefined) => new TextDecoder().decode(file?.bytes);

/** The page of the report. */
export const page = () => screen.getByRole('article', { name: 'Inter-coder agreement: Closure study' });
