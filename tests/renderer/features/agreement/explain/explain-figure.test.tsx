import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import {
  type FoundByQuestion,
  foundByHowMany,
} from '../../../../../renderer/domain/agreement/behind/found-by-how-many.ts';
import type { PassagesQuestion } from '../../../../../renderer/domain/agreement/behind/passages.ts';
import { passagesBehind } from '../../../../../renderer/domain/agreement/behind/passages-behind.ts';
import {
  type StatusCountsQuestion,
  statusCounts,
} from '../../../../../renderer/domain/agreement/behind/status-counts.ts';
import type { FigureGroup } from '../../../../../renderer/domain/agreement/figures.ts';
import type { Coder } from '../../../../../renderer/domain/coding/coder.ts';
import type { Sheet } from '../../../../../renderer/domain/coding/sheet.ts';
import type { ComparedWork, Comparison } from '../../../../../renderer/domain/coding/units/comparison.ts';
import type { AgreementDesk, ExplainedFigure } from '../../../../../renderer/features/agreement/agreement-desk.ts';
import { ExplainFigure } from '../../../../../renderer/features/agreement/explain/explain-figure.tsx';
import { StorageError } from '../../../../../renderer/storage/storage-problem.ts';
import { packPassages } from '../../../../../renderer/workers/packed-passages.ts';
import { deskOf } from '../../../../support/agreement-desk.ts';
import { askedOfTwo, figureOf, groupOf } from '../../../../support/agreement-facts.ts';
import { onScreen } from '../../../../support/on-screen.tsx';
import { ada, ben, codebook, cora, study } from '../../../../support/study.ts';

// happy-dom has no workers: the same answers, computed at once.
const compute = vi.hoisted(() => vi.fn<(task: string, question: unknown, work: ComparedWork) => unknown>());
vi.mock('../../../../../renderer/workers/agreement-in-worker.ts', () => ({ agreementInWorker: compute }));

beforeEach(() => {
  compute.mockReset();
  compute.mockImplementation(async (task, question, work) =>
    task === 'passages'
      ? packPassages(passagesBehind(question as PassagesQuestion, work))
      : task === 'status_counts'
        ? statusCounts(question as StatusCountsQuestion, work)
        : foundByHowMany(question as FoundByQuestion, work),
  );
});

const text = 'He chose the film. He was heard in court.';

/** A finished sheet with 'safety' on these stretches of the text, each with the status `unmet`. */
function marked(narrativeId: string, coder: Coder, ...stretches: readonly string[]): Sheet {
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

function show({ sheets, groups, coders = [ada, ben], comparison, figure, narratives = 4, desk: own }: Making) {
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
const three: readonly Sheet[] = [
  ...[marked('n1', ada, 'He chose the film.'), marked('n1', ben, 'film. He was')],
  ...[marked('n2', ada, 'heard'), marked('n2', ben)],
  ...[marked('n3', ada), marked('n3', ben), marked('n4', ada, 'court')],
];
const counts = { a: 1, b: 1, c: 0, d: 1 };
const ofThree = groupOf('safety', [figureOf('cohen_kappa', { value: 0.4 })], {
  ...{ units: 3, narratives: 3, counts, prevalence: 0.5 },
  coders: [
    { rated: 3, found: 2 },
    { rated: 3, found: 1 },
  ],
});

const dialog = () => within(screen.getByRole('dialog'));
const open = async (name: RegExp) => {
  fireEvent.click(await screen.findByRole('button', { name }));
  await screen.findByRole('list', { name: 'Passages' });
};
const pressEscape = () => fireEvent.keyDown(document.activeElement ?? document.body, { key: 'Escape' });

describe('explaining a figure of two coders', () => {
  it('shows their counts with totals, and a button for each count that is not 0', () => {
    show({ sheets: three, groups: [ofThree] });
    const table = within(screen.getByRole('table', { name: 'Counts of the pair' }));
    expect(table.getAllByRole('columnheader').map((head) => head.textContent)).toEqual([
      ...['Ben Hale found it', 'Ben Hale did not', 'Together'],
    ]);
    expect(table.getAllByRole('row').map((row) => row.textContent)).toEqual([
      'Ben Hale found itBen Hale did notTogether',
      'Ada Osei found ita1b12',
      'Ada Osei did notc0d11',
      'Together123',
    ]);
    expect(table.getAllByRole('button').map((button) => button.getAttribute('aria-label'))).toEqual([
      '1 narrative in which both found it: show them',
      '1 narrative in which Ada Osei found it and Ben Hale did not: show them',
      '1 narrative in which neither found it: show them',
    ]);
  });

  it('works the figures out from the counts, and says why to be careful', () => {
    show({ sheets: three, groups: [ofThree] });
    // p_o = 2 / 3, p_e = (2 · 1 + 1 · 2) / 9: κ = (2/3 − 4/9) / (5/9) = 0.4.
    const kappa = within(screen.getByRole('table', { name: /figures follow/ })).getByRole('row', { name: /kappa/ });
    expect(kappa.textContent).toBe('Cohen’s kappa(pₒ − pₑ) ÷ (1 − pₑ)(0.6667 − 0.4444) ÷ (1 − 0.4444)0.4000');
    expect(screen.getByText(/^These figures come from only 3 narratives/)).toBeTruthy();
  });

  it('works the figures out from statuses, where these are compared, and says what several statuses are', async () => {
    const own = marked('n1', ben, 'He chose', 'film');
    const bens = {
      ...own,
      codings: own.codings.map((coding, at) => (at === 0 ? coding : { ...coding, status: 'achieved' })),
    };
    const statuses = three.map((sheet) => (sheet.narrativeId === 'n1' && sheet.coderId === ben.id ? bens : sheet));
    show({ sheets: statuses, groups: [ofThree], comparison: { comparesStatus: true } });
    const table = within(await screen.findByRole('table', { name: 'Which status for which' }));
    // n1: unmet against unmet and achieved. n2: unmet against nothing. n3: nothing from both.
    expect(table.getAllByRole('row').map((row) => row.textContent)).toEqual([
      'Did not find itUnmetSeveral statusesTogether',
      'Did not find it1001',
      'Unmet1012',
      'Several statuses0000',
      'Together2013',
    ]);
    const steps = within(screen.getByRole('table', { name: 'How the figures follow from the statuses' }));
    expect(steps.getByRole('row', { name: /^Percent/ }).textContent).toMatch(/1 ÷ 30\.3333 \(33\.3%\)$/);
    expect(screen.getByText(/agrees only with the same\.$/)).toBeTruthy();
    expect(screen.queryByRole('table', { name: 'How the figures follow from the counts' })).toBeNull();
  });

  it('shows both coders’ spans of a narrative in which both found it, in their sentences and with their status', async () => {
    show({ sheets: three, groups: [ofThree] });
    await open(/both found it/);
    expect(dialog().getByRole('heading', { level: 3 }).textContent).toBe('1 narrative in which both found it');
    const sides = await screen.findAllByRole('group', { name: /Osei|Hale/ });
    expect(sides.map((side) => side.querySelector('li')?.textContent)).toEqual([
      'He chose the film.Unmet',
      'He chose the film. He was heard in court.Unmet',
    ]);
    expect(sides.map((side) => side.querySelector('mark')?.textContent)).toEqual([
      'He chose the film.',
      'film. He was',
    ]);
  });

  it('says that the other did not code it, and leads to the narrative', async () => {
    const { onOpenNarrative } = show({ sheets: three, groups: [ofThree] });
    await open(/Ada Osei found it and Ben Hale did not/);
    const side = await screen.findByRole('group', { name: 'Ben Hale' });
    expect(side.textContent).toBe('Ben HaleDid not code Safety here');
    fireEvent.click(screen.getByRole('button', { name: 'Go to the narrative of c2' }));
    expect(onOpenNarrative).toHaveBeenCalledWith('n2');
  });

  it('shows what the other coded there instead, and not what they coded elsewhere', async () => {
    const bens = marked('n2', ben, 'was heard', 'He chose');
    const codings = bens.codings.map((coding, at) => ({ ...coding, codeId: at === 0 ? 'rights' : 'voice' }));
    show({ sheets: [marked('n2', ada, 'heard in'), { ...bens, codings }], groups: [ofThree] });
    await open(/Ada Osei found it and Ben Hale did not/);
    const side = await screen.findByRole('group', { name: 'Ben Hale' });
    expect(side.textContent).toBe('Ben HaleDid not code Safety hereCoded Rights hereHe was heard in court.Unmet');
    expect(side.querySelector('mark')?.textContent).toBe('was heard');
  });

  it('reads no text for narratives in which there is nothing to show', async () => {
    const { read } = show({ sheets: three, groups: [ofThree] });
    await open(/neither found it/);
    expect(screen.getAllByRole('listitem').map((item) => item.textContent)).toEqual([
      'c3, Summary 3Go to the narrative',
    ]);
    expect(read).not.toHaveBeenCalled();
  });

  it('shows the sentences that nobody marked', async () => {
    const sentences = { ...ofThree, counts: { a: 1, b: 0, c: 1, d: 4 }, units: 6 };
    show({ sheets: three, groups: [sentences], comparison: { unit: 'sentence' } });
    await open(/neither found it/);
    await waitFor(() =>
      expect(screen.getByRole('list', { name: 'Passages' }).textContent).toMatch(/He chose the film/),
    );
    expect(dialog().getByRole('heading', { level: 3 }).textContent).toBe('3 sentences in which neither found it');
  });

  it('counts characters and the passages they make, and shows their words', async () => {
    show({
      sheets: three,
      groups: [{ ...ofThree, counts: { a: 5, b: 18, c: 7, d: 93 } }],
      comparison: { unit: 'character' },
    });
    await open(/^7 characters in which Ben Hale found it/);
    expect(dialog().getByRole('heading', { level: 3 }).textContent).toBe(
      '7 characters (1 passage) in which Ben Hale found it and Ada Osei did not',
    );
    await screen.findByText('He was', { selector: 'p' });
  });

  it('says what cannot be read instead of failing', async () => {
    const problem = new StorageError({ code: 'read_failed', place: '' });
    show({ sheets: three, groups: [ofThree], desk: { work: () => Promise.reject(problem) } });
    fireEvent.click(await screen.findByRole('button', { name: /both found it/ }));
    expect((await screen.findByRole('alert')).textContent).not.toBe('');
  });

  it('says that passages could not be found without closing the panel, and finds them on demand', async () => {
    const told = vi.spyOn(console, 'error').mockImplementation(() => {});
    show({ sheets: three, groups: [ofThree] });
    compute.mockRejectedValueOnce(new RangeError('Array buffer allocation failed'));
    fireEvent.click(await screen.findByRole('button', { name: /both found it/ }));
    expect((await screen.findByRole('alert')).textContent).toMatch(/^These passages could not be computed.*memory/);
    expect(told).toHaveBeenCalledTimes(1);
    told.mockRestore();
    fireEvent.click(dialog().getByRole('button', { name: 'Compute again' }));
    expect(await screen.findByRole('list', { name: 'Passages' })).toBeTruthy();
  });
});

describe('the panel', () => {
  it('steps back on Escape, from the list to the count it was opened from, and then closes', async () => {
    const { onClose } = show({ sheets: three, groups: [ofThree] });
    await open(/neither found it/);
    expect(document.activeElement?.textContent).toMatch(/neither found it$/);
    pressEscape();
    expect(document.activeElement?.getAttribute('aria-label')).toMatch(/neither found it/);
    expect(onClose).not.toHaveBeenCalled();
    pressEscape();
    expect(onClose).toHaveBeenCalledTimes(1);
  });

  it('gives the focus back to where it was opened from', async () => {
    const opener = document.body.appendChild(document.createElement('button'));
    opener.focus();
    const { unmount } = show({ sheets: three, groups: [ofThree] });
    await open(/neither found it/);
    expect(document.activeElement).not.toBe(opener);
    unmount();
    expect(document.activeElement).toBe(opener);
    opener.remove();
  });

  it('keeps the words of a narrative out of every attribute', async () => {
    show({ sheets: three, groups: [ofThree] });
    await open(/both found it/);
    await screen.findAllByText('He chose the film.', { selector: 'mark' });
    const attributes = [...document.querySelectorAll('*')].flatMap((one) =>
      [...one.attributes].map(({ value }) => value),
    );
    expect(attributes.filter((value) => /chose|film|heard|court/.test(value))).toEqual([]);
  });

  it('shows a long list a page at a time and reads only the texts of the page', async () => {
    const sheets = Array.from({ length: 45 }, (_, index) => `n${index + 1}`).flatMap((id) => [
      marked(id, ada, 'heard'),
      marked(id, ben),
    ]);
    const group = { ...ofThree, units: 45, counts: { a: 0, b: 45, c: 0, d: 0 } };
    const { read } = show({ sheets, groups: [group], narratives: 45 });
    await open(/Ada Osei found it/);
    expect(screen.getAllByRole('button', { name: /^Go to/ })).toHaveLength(20);
    await waitFor(() => expect(read).toHaveBeenCalledTimes(20));
    const [next] = screen.getAllByRole('button', { name: 'Next page' });
    await act(async () => next?.click());
    expect(screen.getAllByText('21 to 40 of 45').length).toBe(2);
    expect(screen.getByRole('button', { name: 'Go to the narrative of c21' })).toBeTruthy();
    expect(document.activeElement).toBe(screen.getByRole('list', { name: 'Passages' }));
  });
});

describe('explaining figures of spans', () => {
  it('counts the spans and matches of the two, and leads to the text by characters', async () => {
    const figures = [figureOf('u_alpha', { value: 0.3 }), figureOf('f1_overlap', { value: 2 / 3 })];
    const coders = [
      { rated: 123, found: 2 },
      { rated: 123, found: 1 },
    ];
    const group = groupOf('safety', figures, { units: 3, narratives: 3, counts: null, coders });
    show({ sheets: three, groups: [group], comparison: { unit: 'span' } });
    expect(screen.queryByRole('table', { name: 'Counts of the pair' })).toBeNull();
    expect(screen.getAllByRole('listitem').map((item) => item.textContent)).toEqual([
      ...['Ada Osei: 2 coded segments', 'Ben Hale: 1 coded segment', 'Pairs with any text in common: 1'],
    ]);
    await open(/^Where both found it/);
    expect(dialog().getByRole('heading', { level: 3 }).textContent).toBe(
      '5 characters (1 passage) in which both found it',
    );
    pressEscape();
    expect(document.activeElement?.textContent).toBe('Where both found it');
  });
});

describe('explaining a figure of three coders', () => {
  const ofThreeCoders = [...three, marked('n1', cora, 'film'), marked('n2', cora), marked('n3', cora, 'court')];
  const pairGroup = { ...ofThree, figures: [figureOf('krippendorff_alpha', { value: 0.25 })] };
  const all: FigureGroup = {
    ...groupOf('safety', [figureOf('krippendorff_alpha', { value: 0.1 })]),
    ...{ coderIds: [ada.id, ben.id, cora.id], units: 3, narratives: 3, counts: null },
    coders: [2, 1, 2].map((found) => ({ rated: 3, found })),
  };

  it('shows first how many found it in how many narratives, and every pair', async () => {
    show({ sheets: ofThreeCoders, groups: [all, pairGroup], coders: [ada, ben, cora] });
    const found = within(await screen.findByRole('table', { name: 'How many coders found it' }));
    expect(
      found
        .getAllByRole('row')
        .slice(1)
        .map((row) => row.textContent),
    ).toEqual(['331', '312']);
    // N = 9, N₁ = 5: Dₒ = 2 · (2 · 1 · 2 / 2) / 9, Dₑ = 2 · 5 · 4 / 72: α = 1 − (4 / 9) / (40 / 72) = 0.2.
    const alpha = within(screen.getByRole('table', { name: /figures follow/ })).getByRole('row', { name: /alpha/ });
    expect(alpha.textContent).toMatch(/0\.2000$/);
    const pairs = within(screen.getByRole('table', { name: 'Every pair' }));
    expect(
      pairs
        .getAllByRole('row')
        .slice(1)
        .map((row) => row.textContent),
    ).toEqual([...['Ada Osei and Ben Hale30.25', 'Ada Osei and Cora Lund——', 'Ben Hale and Cora Lund——']]);
  });

  it('goes from a pair to its counts and back, and only then closes', async () => {
    const { onClose } = show({ sheets: ofThreeCoders, groups: [all, pairGroup], coders: [ada, ben, cora] });
    fireEvent.click(screen.getByRole('button', { name: 'Ada Osei and Ben Hale' }));
    expect(document.activeElement?.textContent).toBe('Ada Osei and Ben Hale');
    expect(screen.getByRole('table', { name: 'Counts of the pair' })).toBeTruthy();
    pressEscape();
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Ada Osei and Ben Hale' }));
    expect(onClose).not.toHaveBeenCalled();
    pressEscape();
    expect(onClose).toHaveBeenCalledTimes(1);
  });

  it('opens the counts of a pair at once where a pair’s figure was asked about, in the order of the comparison', () => {
    show({
      ...{ sheets: ofThreeCoders, groups: [all, pairGroup], coders: [ada, ben, cora] },
      figure: { pair: [ben.id, ada.id] },
    });
    expect(screen.getByRole('heading', { level: 3 }).textContent).toBe('Ada Osei and Ben Hale');
    expect(screen.queryByRole('button', { name: 'Back to all coders' })).toBeNull();
  });
});
