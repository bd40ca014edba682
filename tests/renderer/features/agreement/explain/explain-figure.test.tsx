import { fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import type { FigureGroup } from '../../../../../renderer/domain/agreement/figures.ts';
import {
  dialog,
  marked,
  ofThree,
  open,
  pressEscape,
  show,
  three,
} from '../../../../support/agreement/explained-figure.tsx';
import { figureOf, groupOf } from '../../../../support/agreement-facts.ts';
import { ada, ben, cora } from '../../../../support/study.ts';

vi.mock('../../../../../renderer/workers/agreement-in-worker.ts', async () => ({
  agreementInWorker: (await import('../../../../support/agreement/explained-at-once.ts')).explainedAtOnce,
}));

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
