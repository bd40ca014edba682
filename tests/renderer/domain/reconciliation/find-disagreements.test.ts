import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Coding } from '../../../../renderer/domain/coding/coding.ts';
import type { Sheet } from '../../../../renderer/domain/coding/sheet.ts';
import { findDisagreements } from '../../../../renderer/domain/reconciliation/find-disagreements.ts';
import { propertyRuns } from '../../../support/property-runs.ts';
import { codingOf, schemeOf, sheetWith, spanWithin } from '../../../support/sheets.ts';

const scheme = schemeOf();
const coding = (id: string, codeId: string, start: number, end: number): Coding => codingOf({ id, codeId, start, end });

function finished(
  narrativeId: string,
  coderId: string,
  codings: readonly Coding[],
  fields: Partial<Sheet> = {},
): Sheet {
  return sheetWith(codings, {
    narrativeId,
    coderId,
    state: 'finished',
    finishedUnder: { [scheme.id]: scheme.revision },
    ...fields,
  });
}

function find(sheets: readonly Sheet[], coderIds: readonly string[] = ['ada', 'ben'], schemes = [scheme]) {
  const narratives = [...new Set(sheets.map(({ narrativeId }) => narrativeId))].map((id) => ({ id }));
  const choices = { unit: 'narrative', leavesOutUncoded: false, comparesStatus: false, tolerance: 0 } as const;
  const newest = schemes.at(-1) ?? scheme;
  return findDisagreements({ ...choices, scheme: newest, coderIds }, { schemes, sheets, narratives });
}

/** Each as `narrative kind first~second`, spans as `code start–end`. */
function inWords({ disagreements }: ReturnType<typeof find>): string[] {
  return disagreements.map(({ narrativeId, kind, coderIds, spans }) => {
    const sides = spans.map(
      (span, side) => `${coderIds[side]} ${span ? `${span.codeId} ${span.start}–${span.end}` : '—'}`,
    );
    return [narrativeId, kind, ...sides].join(', ');
  });
}

describe('finding disagreements', () => {
  it('looks at every pair of the coders who finished a narrative, in the order of narratives and coders', () => {
    const found = find(
      [
        finished('n1', 'ada', [coding('k1', 'safety', 0, 10)]),
        finished('n1', 'ben', [coding('k2', 'voice', 5, 15)]),
        finished('n1', 'cora', []),
        finished('n2', 'ben', []),
        finished('n2', 'cora', [coding('k3', 'rights', 0, 8)]),
      ],
      ['cora', 'ada', 'ben'],
    );
    expect(inWords(found)).toEqual([
      'n1, missed, cora —, ada safety 0–10',
      'n1, missed, cora —, ben voice 5–15',
      'n1, different_outcome, ada safety 0–10, ben voice 5–15',
      'n2, missed, cora rights 0–8, ben —',
    ]);
  });

  it('leaves out work that is not finished, other coders and other codebooks', () => {
    const elsewhere = { ...coding('k1', 'safety', 0, 10), schemeId: 'barriers' };
    const found = find([
      finished('n1', 'ada', [coding('k2', 'safety', 0, 10)]),
      finished('n1', 'ben', [], { state: 'in_progress' }),
      finished('n1', 'cora', []),
      finished('n2', 'ada', [elsewhere]),
      finished('n2', 'ben', []),
    ]);
    expect(found).toEqual({ disagreements: [], matches: [] });
  });

  it('fuses what touches or overlaps before it compares, and keeps the ids of what was fused', () => {
    const found = find([
      finished('n1', 'ada', [coding('k1', 'safety', 0, 10), coding('k2', 'safety', 10, 20)]),
      finished('n1', 'ben', [coding('k3', 'safety', 0, 20)]),
    ]);
    expect(found.disagreements).toEqual([]);
    expect(found.matches.map(({ spans }) => spans.map(({ codingIds }) => codingIds))).toEqual([[['k1', 'k2'], ['k3']]]);
  });

  it('fuses codings of one code whatever their statuses, and calls what it fused mixed', () => {
    const found = find([
      finished('n1', 'ada', [
        { ...coding('k1', 'safety', 0, 10), status: 'achieved' },
        { ...coding('k2', 'safety', 8, 20), status: 'unmet' },
      ]),
      finished('n1', 'ben', [{ ...coding('k3', 'safety', 0, 20), status: 'unmet' }]),
    ]);
    expect(inWords(found)).toEqual(['n1, different_status, ada safety 0–20, ben safety 0–20']);
    expect(found.matches[0]?.spans.map(({ status }) => status)).toEqual(['mixed', 'unmet']);
  });

  it('does not blame a coder for a code that came into the codebook after they had finished', () => {
    const [old, now] = [schemeOf(1, ['safety']), schemeOf(2, ['safety', 'voice'])];
    const sheets = [
      finished('n1', 'ada', [coding('k1', 'safety', 0, 9), coding('k2', 'voice', 20, 30)], {
        finishedUnder: { [scheme.id]: 2 },
      }),
      finished('n1', 'ben', [], { finishedUnder: { [scheme.id]: 1 } }),
    ];
    const found = find(sheets, ['ada', 'ben'], [old, now]);
    expect(inWords(found)).toEqual(['n1, missed, ada safety 0–9, ben —']);
    expect(inWords(find(sheets, ['ben', 'ada'], [old, now]))).toEqual(['n1, missed, ben —, ada safety 0–9']);
  });

  it('does not take a code that the other never looked for as another outcome for the passage', () => {
    const [old, now] = [schemeOf(1, ['safety']), schemeOf(2, ['safety', 'voice'])];
    const found = find(
      [
        finished('n1', 'ada', [coding('k1', 'voice', 0, 9)], { finishedUnder: { [scheme.id]: 2 } }),
        finished('n1', 'ben', [coding('k2', 'safety', 0, 9)], { finishedUnder: { [scheme.id]: 1 } }),
      ],
      ['ada', 'ben'],
      [old, now],
    );
    expect(inWords(found)).toEqual(['n1, missed, ada —, ben safety 0–9']);
  });

  it('tells how far it has come at most a hundred times', () => {
    const narratives = Array.from({ length: 250 }, (_, index) => ({ id: `n${index}` }));
    const coderIds = ['ada', 'ben'];
    const sheets = narratives.flatMap(({ id }) => coderIds.map((coder) => finished(id, coder, [])));
    const shares: number[] = [];
    const choices = { unit: 'narrative', leavesOutUncoded: false, comparesStatus: false, tolerance: 0 } as const;
    findDisagreements({ ...choices, scheme, coderIds }, { schemes: [scheme], sheets, narratives }, (share) =>
      shares.push(share),
    );
    expect(shares.length).toBe(100);
    expect(shares.at(-1)).toBe(1);
  });

  it('gives every fused span of a pair one place, and exchanges only the sides when the coders are exchanged', () => {
    const codings = fc.array(
      fc.record({ span: spanWithin(40), codeId: fc.constantFrom('safety', 'voice', 'rights') }),
      {
        maxLength: 6,
      },
    );
    const made = (all: { span: { start: number; end: number }; codeId: string }[]) =>
      all.map(({ span, codeId }, index) => coding(`k${index}`, codeId, span.start, span.end));
    fc.assert(
      fc.property(codings, codings, (first, second) => {
        const sheets = [finished('n1', 'ada', made(first)), finished('n1', 'ben', made(second))];
        const forth = find(sheets, ['ada', 'ben']);
        const back = find(sheets, ['ben', 'ada']);
        const turned = <Item extends { coderIds: readonly unknown[]; spans: readonly unknown[] }>(item: Item) => ({
          ...item,
          coderIds: [...item.coderIds].reverse(),
          spans: [...item.spans].reverse(),
        });
        expect(back).toEqual({
          disagreements: forth.disagreements.map(turned),
          matches: forth.matches.map(turned),
        });
        const placed = [...forth.matches, ...forth.disagreements.filter(({ kind }) => /missed|outcome/.test(kind))];
        const ids = (side: 0 | 1) => placed.flatMap(({ spans }) => spans[side]?.codingIds ?? []);
        expect(ids(0).sort()).toEqual(first.map((_, index) => `k${index}`));
        expect(ids(1).sort()).toEqual(second.map((_, index) => `k${index}`));
      }),
      { numRuns: propertyRuns },
    );
  });
});
