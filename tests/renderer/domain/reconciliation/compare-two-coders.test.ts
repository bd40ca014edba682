import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareTwoCoders, type Difference } from '../../../../renderer/domain/reconciliation/compare-two-coders.ts';
import { fused, fusedSpansOfCoder } from '../../../support/fused.ts';
import { propertyRuns } from '../../../support/property-runs.ts';

const codeIds = ['safety', 'voice', 'rights', 'inclusion'];
const strict = { codeIds, tolerance: 0 };
const twoCoders = fc.tuple(fusedSpansOfCoder(), fusedSpansOfCoder(), fc.nat({ max: 6 }));
const exchanged = ({ kind, spans: [a, b] }: Difference): Difference => ({ kind, spans: [b, a] });

describe('comparing two coders', () => {
  it('finds nothing where both did the same', () => {
    const spans = [fused('safety', 0, 10, 'achieved'), fused('voice', 5, 20)];
    expect(compareTwoCoders(spans, spans, strict)).toEqual({
      matches: spans.map((span) => [span, span]),
      differences: [],
    });
  });

  it('calls a matched pair with two statuses a different status, also where one has none', () => {
    const [achieved, none] = [fused('safety', 0, 10, 'achieved'), fused('safety', 0, 10)];
    expect(compareTwoCoders([achieved], [none], strict).differences).toEqual([
      { kind: 'different_status', spans: [achieved, none] },
    ]);
  });

  it('calls edges different beyond the tolerance and not at it', () => {
    const [long, short] = [fused('safety', 0, 20), fused('safety', 3, 18)];
    const differences = (tolerance: number) => compareTwoCoders([long], [short], { codeIds, tolerance }).differences;
    expect(differences(2)).toEqual([{ kind: 'different_edges', spans: [long, short] }]);
    expect(differences(3)).toEqual([]);
  });

  it('finds two disagreements in a pair that differs in edges and in status', () => {
    const [a, b] = [fused('safety', 0, 20, 'achieved'), fused('safety', 0, 12, 'partly')];
    expect(compareTwoCoders([a], [b], strict).differences).toEqual([
      { kind: 'different_edges', spans: [a, b] },
      { kind: 'different_status', spans: [a, b] },
    ]);
  });

  it('tells a passage under another code from one that only one of them coded', () => {
    const [voice, rights] = [fused('voice', 30, 50), fused('rights', 32, 60)];
    const [early, late] = [fused('inclusion', 0, 10), fused('safety', 70, 80)];
    expect(compareTwoCoders([late, voice], [rights, early], strict)).toEqual({
      matches: [],
      differences: [
        { kind: 'missed', spans: [null, early] },
        { kind: 'different_outcome', spans: [voice, rights] },
        { kind: 'missed', spans: [late, null] },
      ],
    });
  });

  it('calls the second half missed where one coder took as one passage what the other took as two', () => {
    const whole = fused('safety', 0, 40);
    const [half, rest] = [fused('safety', 0, 15), fused('safety', 18, 40)];
    expect(compareTwoCoders([whole], [half, rest], strict)).toEqual({
      matches: [[whole, rest]],
      differences: [
        { kind: 'missed', spans: [null, half] },
        { kind: 'different_edges', spans: [whole, rest] },
      ],
    });
  });

  it('gives every span exactly one place: a match, a different outcome or a miss', () => {
    fc.assert(
      fc.property(twoCoders, ([first, second, tolerance]) => {
        const { matches, differences } = compareTwoCoders(first, second, { codeIds, tolerance });
        const placed = [
          ...matches.flat(),
          ...differences
            .filter(({ kind }) => kind === 'missed' || kind === 'different_outcome')
            .flatMap(({ spans }) => spans.filter((span) => span !== null)),
        ];
        expect(placed.length).toBe(first.length + second.length);
        expect(new Set(placed)).toEqual(new Set([...first, ...second]));
      }),
      { numRuns: propertyRuns },
    );
  });

  it('leaves no two spans of one code that overlap and are both missed or different outcomes', () => {
    fc.assert(
      fc.property(twoCoders, ([first, second, tolerance]) => {
        const { matches } = compareTwoCoders(first, second, { codeIds, tolerance });
        const matched = new Set(matches.flat());
        const left = (spans: typeof first) => spans.filter((span) => !matched.has(span));
        for (const a of left(first)) {
          for (const b of left(second)) expect(a.codeId === b.codeId && a.start < b.end && b.start < a.end).toBe(false);
        }
      }),
      { numRuns: propertyRuns },
    );
  });

  it('exchanges the sides and nothing else when the coders are exchanged', () => {
    fc.assert(
      fc.property(twoCoders, ([first, second, tolerance]) => {
        const forth = compareTwoCoders(first, second, { codeIds, tolerance });
        const back = compareTwoCoders(second, first, { codeIds, tolerance });
        expect(back.matches).toEqual(forth.matches.map(([a, b]) => [b, a]));
        expect(back.differences).toEqual(forth.differences.map(exchanged));
      }),
      { numRuns: propertyRuns },
    );
  });

  it('finds no difference between a coder and themselves', () => {
    fc.assert(
      fc.property(fusedSpansOfCoder(), (spans) => {
        expect(compareTwoCoders(spans, spans, strict).differences).toEqual([]);
      }),
      { numRuns: propertyRuns },
    );
  });
});
