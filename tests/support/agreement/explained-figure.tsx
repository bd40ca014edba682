import { fireEvent, screen, within } from '@testing-library/react';
import { vi } from 'vitest';
import type { FigureGroup } from '../../../renderer/domain/agreement/figures.ts';
import type { Coder } from '../../../renderer/domain/coding/coder.ts';
import type { Sheet } from '../../../renderer/domain/coding/sheet.ts';
import type { Comparison } from '../../../renderer/domain/coding/units/comparison.ts';
import type { AgreementDesk, ExplainedFigure } from '../../../renderer/features/agreement/agreement-desk.ts';
import { ExplainFigure } from '../../../renderer/features/agreement/explain/explain-figure.tsx';
import { deskOf } from '../agreement-desk.ts';
import { askedOfTwo, figureOf, groupOf } from '../agreement-facts.ts';
import { onScreen } from '../on-screen.tsx';
import { ada, ben, codebook, study } from '../study.ts';

const text = 'He chose the film. He was heard in court.';

/** A finished sheet with 'safety' on these stretches of the text, each with the status `unmet`. */
export function marked(narrativeId: string, coder: Coder, ...stretches: readonly string[]): Sheet {
  return {
    ...{ narrativeId, coderId: coder.id, copyId: 'copy-1', state: 'finished', finishedUnder: { [codebook().id]: 1 } },
    ...{ reopenings: [], revision: 1, lineage: [] },
    codings: stretches.map((quote, index) => ({
      ...{ id: `${narrativeId} ${coder.id} ${index}`, schemeId: codebook().id, codeId: 'safety', status: 'unmet' },
      ...{ start: text.indexOf(quote), end: text.indexOf(quote) + quote.length },
      ...{ origin: 'manual', codebookRevision: 1, createdAt: 0, updatedAt: 0 },
    })),
  };
}

interface Making {
  readonly sheets: readonly Sheet[];
  readonly groups: readonly FigureGroup[];
  readonly coders?: readonly Coder[];
  readonly comparison?: Partial<Comparison>;
  readonly figure?: Partial<ExplainedFigure>;
  readonly narratives?: number;
  readonly desk?: Partial<AgreementDesk>;
}

/** Explains the figure of Safety of these groups, to Ada; answers with what the panel calls. */
export function show({ sheets, groups, coders = [ada, ben], comparison, figure, narratives = 4, desk: own }: Making) {
  const empty = study(narratives, coders);
  const dataset = { ...empty, sheets, narratives: empty.narratives.map((narrative) => ({ ...narrative, text })) };
  const coderIds = coders.map(({ id }) => id);
  const question = { ...askedOfTwo, scheme: codebook(), coderIds, ...comparison };
  const figures = { groups, averages: [], narratives };
  const { desk } = deskOf({ dataset, question, figures, viewerId: ada.id });
  const read = vi.fn(desk.project.narrativeText);
  const work = async (withTexts: boolean) => ({
    ...{ schemes: dataset.schemes, sheets },
    narratives: dataset.narratives.map((narrative) => (withTexts ? { id: narrative.id, text } : { id: narrative.id })),
  });
  const onClose = vi.fn();
  const onOpenNarrative = vi.fn();
  const explained = { codeId: 'safety', pair: null, ...figure };
  const shown = { ...desk, project: { ...desk.project, narrativeText: read }, work, onOpenNarrative, ...own };
  const { unmount } = onScreen(<ExplainFigure desk={shown} figure={explained} onClose={onClose} />);
  return { onClose, onOpenNarrative, read, unmount };
}

/** Both find it in n1, Ada alone in n2, neither in n3; Ben has not finished n4. */
export const three: readonly Sheet[] = [
  ...[marked('n1', ada, 'He chose the film.'), marked('n1', ben, 'film. He was')],
  ...[marked('n2', ada, 'heard'), marked('n2', ben)],
  ...[marked('n3', ada), marked('n3', ben), marked('n4', ada, 'court')],
];

/** Their figures of Safety. */
export const ofThree = groupOf('safety', [figureOf('cohen_kappa', { value: 0.4 })], {
  ...{ units: 3, narratives: 3, counts: { a: 1, b: 1, c: 0, d: 1 }, prevalence: 0.5 },
  coders: [
    { rated: 3, found: 2 },
    { rated: 3, found: 1 },
  ],
});

/** What stands in the panel. */
export const dialog = () => within(screen.getByRole('dialog'));

/** Opens the passages behind a count. */
export async function open(name: RegExp): Promise<void> {
  fireEvent.click(await screen.findByRole('button', { name }));
  await screen.findByRole('list', { name: 'Passages' });
}

/** Presses Escape where the focus is. */
export const pressEscape = () => fireEvent.keyDown(document.activeElement ?? document.body, { key: 'Escape' });
