import { fireEvent, screen, within } from '@testing-library/react';
import { agreementFigures } from '../../../renderer/domain/agreement/agreement-figures.ts';
import type { FiguresQuestion } from '../../../renderer/domain/agreement/figures.ts';
import type { Coder } from '../../../renderer/domain/coding/coder.ts';
import type { Dataset } from '../../../renderer/domain/coding/dataset.ts';
import type { ComparedWork } from '../../../renderer/domain/coding/units/comparison.ts';
import { AgreementScreen } from '../../../renderer/features/agreement/agreement-screen.tsx';
import type { OpenProject } from '../../../renderer/storage/open-project.ts';
import { desktopDouble } from '../desktop-double.ts';
import { heldProject } from '../held-project.ts';
import { showScreen } from '../show-screen.tsx';
import { ada, ben, cora, sheet, study } from '../study.ts';

interface Options {
  readonly signal: AbortSignal;
  readonly onProgress: (share: number) => void;
}

/** What stands in for the worker of agreement, which happy-dom has not. */
export type Compute = (task: string, question: FiguresQuestion, work: ComparedWork, options: Options) => unknown;

/** The figures that the worker gives, computed at once. */
export const atOnce: Compute = async (_task, question, work) => agreementFigures(question, work);

/** A worker that gives no answer. */
export const never: Compute = () => new Promise(() => {});

/** The agreement screen of this study, in a project held in memory, as the viewer sees it. */
export function show(dataset: Dataset, viewerId = ada.id, onOpenNarrative: (id: string) => void = () => {}) {
  const project = heldProject(dataset);
  return { project, unmount: showAgain(project, viewerId, onOpenNarrative).unmount };
}

/** The agreement screen of a project that is open. */
export function showAgain(project: OpenProject, viewerId = ada.id, onOpenNarrative: (id: string) => void = () => {}) {
  return showScreen(project, viewerId, (props) => (
    <AgreementScreen {...props} desktop={desktopDouble()} appVersion="0.1.0" onOpenNarrative={onOpenNarrative} />
  ));
}

/** A coder beside the three of every study. */
export const dora: Coder = { ...cora, id: 'coder-dora', name: 'Dora Quist', initials: 'DQ' };

/** Safety: both find it in n1, Ada alone in n2, Ben alone in n3, neither in n4. Voice: nobody anywhere. */
export function fourNarratives(): Dataset {
  return {
    ...study(5),
    sheets: [
      sheet('n1', ada, ['safety']),
      sheet('n1', ben, ['safety']),
      sheet('n2', ada, ['safety']),
      sheet('n2', ben, []),
      sheet('n3', ada, []),
      sheet('n3', ben, ['safety']),
      sheet('n4', ada, []),
      sheet('n4', ben, []),
    ],
  };
}

/** Two narratives that four coders have finished: all find Voice in the first and nothing in the second. */
export function fourCoders(): Dataset {
  const coders = [ada, ben, cora, dora];
  const sheets = coders.flatMap((coder) => [sheet('n1', coder, ['voice']), sheet('n2', coder, [])]);
  return { ...study(2, coders), sheets };
}

/** The table of figures, once it stands. */
export async function figuresTable() {
  return within(await screen.findByRole('table', { name: 'Figures' }));
}

/** The texts of a row of figures after its name: care, n, prevalence, percent, alpha, its interval, AC1, kappas. */
export async function cells(outcome: string) {
  const row = (await figuresTable()).getByRole('rowheader', { name: outcome }).closest('tr');
  if (!row) throw new Error(`No row for ${outcome}`);
  return within(row)
    .getAllByRole('cell')
    .map((cell) => cell.textContent);
}

/** The headings of that table. */
export async function headings() {
  return (await figuresTable()).getAllByRole('columnheader').map((heading) => heading.textContent);
}

/** Picks an option of a Mantine select, which opens by a click. */
export async function pick(label: string, option: string | RegExp) {
  fireEvent.click(screen.getByRole('combobox', { name: label }));
  fireEvent.click(await screen.findByRole('option', { name: option }));
}

/** Shows the choices that few change. */
export function unfoldMoreChoices() {
  fireEvent.click(screen.getByRole('button', { name: 'More choices' }));
}
