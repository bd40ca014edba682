import type { AgreementFigures, FiguresQuestion } from '../../renderer/domain/agreement/figures.ts';
import type { Dataset } from '../../renderer/domain/coding/dataset.ts';
import { visibleState } from '../../renderer/domain/coding/visible-state.ts';
import type { AgreementDesk } from '../../renderer/features/agreement/agreement-desk.ts';
import { desktopDouble } from './desktop-double.ts';
import { type HeldProject, heldProject } from './held-project.ts';

interface DeskMaking {
  readonly dataset: Dataset;
  readonly question: FiguresQuestion;
  readonly figures: AgreementFigures | null;
  readonly viewerId: string;
  readonly desktop?: Parameters<typeof desktopDouble>[0];
}

/** A desk of the agreement screen with all narratives and the coders of the question, and the project that its acts go to. */
export function deskOf(making: DeskMaking): { readonly desk: AgreementDesk; readonly project: HeldProject } {
  const { dataset, question, figures, viewerId, desktop } = making;
  const project = heldProject(dataset);
  const viewer = dataset.coders.find(({ id }) => id === viewerId);
  if (!viewer) throw new Error('The viewer is no coder of this study');
  const coders = question.coderIds.flatMap((id) => dataset.coders.find((coder) => coder.id === id) ?? []);
  const view = visibleState(viewer, project.state());
  const { scheme } = question;
  const narrativeIds = dataset.narratives.map(({ id }) => id);
  const desk: AgreementDesk = {
    ...{ project, view, viewer, scheme, coders, comparison: question, question, narrativeIds, figures },
    appVersion: '0.4.0',
    cases: null,
    desktop: desktopDouble(desktop),
    work: async () => ({ schemes: view.schemes, sheets: view.sheets, narratives: [] }),
    onOpenNarrative: () => undefined,
    onExplain: () => undefined,
  };
  return { desk, project };
}
