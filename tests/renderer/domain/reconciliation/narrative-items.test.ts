import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Sheet } from '../../../../renderer/domain/coding/sheet.ts';
import { findDisagreements } from '../../../../renderer/domain/reconciliation/find-disagreements.ts';
import type { Item } from '../../../../renderer/domain/reconciliation/item.ts';
import { itemsOfNarrative } from '../../../../renderer/domain/reconciliation/narrative-items.ts';
import { propertyRuns } from '../../../support/property-runs.ts';
import { coded, finishedSheet, scheme, someSheets } from '../../../support/reconciliation/queue-work.ts';
import { schemeOf } from '../../../support/sheets.ts';

const question = { scheme, schemes: [scheme], tolerance: 0 };

/** `missed+different_edges of safety at 0-12: A(A safety 0-10) B()`, for each item. */
function told(sheets: readonly Sheet[], tolerance = 0): string[] {
  return itemsOfNarrative(sheets, { ...question, tolerance }).map(
    ({ subjects, codeIds, start, end, positions }) =>
      `${subjects.join('+')} of ${codeIds.join('+')} at ${start}-${end}: ${positions
        .map(({ coderId, codings }) => `${coderId}(${codings.map(({ id }) => id.slice(2)).join(', ')})`)
        .join(' ')}`,
  );
}

const idsIn = (item: Item) => item.positions.flatMap(({ codings }) => codings.map(({ id }) => id));

describe('itemsOfNarrative, of two coders', () => {
  it('has one item for each thing they differ in, with both positions', () => {
    expect(told(coded('A safety 0-10', 'B voice 0-10', 'A rights 20-30'))).toEqual([
      'different_outcome of safety+voice at 0-10: A(safety 0-10) B(voice 0-10)',
      'missed of rights at 20-30: A(rights 20-30) B()',
    ]);
  });

  it('edges and status of one matched pair are one item', () => {
    expect(told(coded('A safety 0-10 achieved', 'B safety 0-12 unmet'))).toEqual([
      'different_edges+different_status of safety at 0-12: A(safety 0-10 achieved) B(safety 0-12 unmet)',
    ]);
  });

  it('a passage that one took whole and the other in two parts is two: a match and a miss', () => {
    expect(told(coded('A safety 0-10', 'B safety 0-4', 'B safety 5-10'))).toEqual([
      'missed of safety at 0-4: A() B(safety 0-4)',
      'different_edges of safety at 0-10: A(safety 0-10) B(safety 5-10)',
    ]);
  });

  it('what both made alike is identical, also within the tolerance and with touching pieces', () => {
    expect(told(coded('A safety 0-4', 'A safety 4-10', 'B safety 0-11'), 1)).toEqual([
      'identical of safety at 0-11: A(safety 0-4, safety 4-10) B(safety 0-11)',
    ]);
  });

  it('several statuses in one passage are alike only if the pieces are', () => {
    const ofAda = ['A safety 0-4 achieved', 'A safety 4-9 unmet'];
    expect(told(coded(...ofAda, 'B safety 0-4 achieved', 'B safety 4-9 unmet'))[0]).toContain('identical of');
    expect(told(coded(...ofAda, 'B safety 0-5 achieved', 'B safety 5-9 unmet'))[0]).toContain('different_status of');
  });
});

describe('itemsOfNarrative, of three coders and more', () => {
  it('folds what pairs differ in into one item, where it overlaps and is of the same code', () => {
    expect(told(coded('A safety 0-10', 'B safety 0-10', 'C voice 20-30'))).toEqual([
      'missed of safety at 0-10: A(safety 0-10) B(safety 0-10) C()',
      'missed of voice at 20-30: A() B() C(voice 20-30)',
    ]);
    expect(told(coded('A safety 0-10', 'B safety 0-4', 'B safety 5-10', 'C safety 3-7'))).toEqual([
      'missed+different_edges of safety at 0-10: A(safety 0-10) B(safety 0-4, safety 5-10) C(safety 3-7)',
    ]);
  });

  it('two outcomes for one passage belong together, and with them who has either or neither', () => {
    expect(told(coded('A safety 0-10', 'B voice 0-10', 'C safety 0-10', 'D'))).toEqual([
      'missed+different_outcome of safety+voice at 0-10: A(safety 0-10) B(voice 0-10) C(safety 0-10) D()',
    ]);
  });

  it('the same code elsewhere, and another code that everybody gave there, are other items', () => {
    const all = ['A', 'B', 'C'].map((coder) => `${coder} voice 0-10`);
    expect(told(coded('A safety 0-10', 'B safety 20-30', ...all))).toEqual([
      'missed of safety at 0-10: A(safety 0-10) B() C()',
      'identical of voice at 0-10: A(voice 0-10) B(voice 0-10) C(voice 0-10)',
      'missed of safety at 20-30: A() B(safety 20-30) C()',
    ]);
  });

  it('names the pairs that differ, and all pairs where all agree', () => {
    const [different] = itemsOfNarrative(coded('A safety 0-10', 'B safety 0-10', 'C'), question);
    expect(different?.pairs).toEqual([
      ['A', 'C'],
      ['B', 'C'],
    ]);
    const [alike] = itemsOfNarrative(coded('A safety 0-10', 'B safety 0-10'), question);
    expect(alike?.pairs).toEqual([['A', 'B']]);
  });
});

describe('itemsOfNarrative, of codes that came later and of one coder', () => {
  const newer = schemeOf(2, ['safety', 'voice', 'rights', 'inclusion', 'hope']);
  const under = (sheet: Sheet | undefined, revision: number) =>
    sheet ? [{ ...sheet, finishedUnder: { seven_outcomes: revision } }] : [];

  it('a code that only one coder looked for is no disagreement, and theirs alone', () => {
    const [a, b] = coded('A hope 0-10', 'B safety 0-10');
    const sheets = [...under(a, 2), ...under(b, 1)];
    const items = itemsOfNarrative(sheets, { scheme: newer, schemes: [scheme, newer], tolerance: 0 });
    expect(items.map(({ codeIds, subjects }) => [...codeIds, ...subjects])).toEqual([
      ['safety', 'missed'],
      ['hope', 'single'],
    ]);
    expect(items[1]?.positions.map(({ coderId }) => coderId)).toEqual(['A']);
  });

  it('of one coder each passage is single; a narrative in which they found nothing is an item without codes', () => {
    expect(told(coded('A safety 0-10', 'A voice 3-5'))).toEqual([
      'single of safety at 0-10: A(safety 0-10)',
      'single of voice at 3-5: A(voice 3-5)',
    ]);
    expect(told([finishedSheet('A', [])])).toEqual(['single of  at 0-0: A()']);
    expect(told([finishedSheet('A', []), finishedSheet('B', [])])).toEqual([]);
  });
});

describe('itemsOfNarrative, of whatever coders do', () => {
  const anySheets = fc.integer({ min: 2, max: 4 }).chain(someSheets);

  it('has each coding in exactly one item, and each disagreement of each pair in exactly one', () => {
    fc.assert(
      fc.property(anySheets, fc.nat({ max: 3 }), (sheets, tolerance) => {
        const items = itemsOfNarrative(sheets, { ...question, tolerance });
        const all = sheets.flatMap(({ codings }) => codings.map(({ id }) => id)).sort();
        expect(items.flatMap(idsIn).sort()).toEqual(all);
        const asked = { scheme, coderIds: sheets.map(({ coderId }) => coderId), tolerance };
        const { disagreements } = findDisagreements(
          { ...asked, unit: 'narrative', leavesOutUncoded: false, comparesStatus: true },
          { schemes: [scheme], sheets, narratives: [{ id: 'n1' }] },
        );
        for (const { kind, spans, coderIds } of disagreements) {
          const ids = spans.flatMap((span) => span?.codingIds ?? []);
          const found = items.filter((item) => ids.some((id) => idsIn(item).includes(id)));
          expect(found).toHaveLength(1);
          expect(idsIn(found[0] as Item)).toEqual(expect.arrayContaining(ids));
          expect(found[0]?.subjects).toContain(kind);
          expect(found[0]?.pairs).toContainEqual(coderIds);
        }
        if (sheets.length === 2) {
          const matchedTwice = disagreements.filter(
            ({ kind, spans: [a, b] }) =>
              kind === 'different_status' &&
              a &&
              b &&
              Math.max(Math.abs(a.start - b.start), Math.abs(a.end - b.end)) > tolerance,
          );
          const differing = items.filter(({ subjects }) => !subjects.includes('identical'));
          const unlikePieces = differing.filter(
            (item) =>
              !disagreements.some(({ spans }) =>
                spans.some((span) => span?.codingIds.some((id) => idsIn(item).includes(id))),
              ),
          );
          expect(differing.length - unlikePieces.length).toBe(disagreements.length - matchedTwice.length);
        }
      }),
      { numRuns: propertyRuns },
    );
  });

  it('does not ask in which order coders or their codings come', () => {
    fc.assert(
      fc.property(anySheets, (sheets) => {
        const turned = [...sheets].reverse().map((sheet) => ({ ...sheet, codings: [...sheet.codings].reverse() }));
        const keys = (items: readonly Item[]) => items.map(({ key, subjects }) => `${key} ${subjects}`).sort();
        expect(keys(itemsOfNarrative(turned, question))).toEqual(keys(itemsOfNarrative(sheets, question)));
      }),
      { numRuns: propertyRuns },
    );
  });
});
