import { describe, expect, it } from 'vitest';
import type { Coding } from '../../../../../renderer/domain/coding/coding.ts';
import { codedBy, differsInStatusAlone } from '../../../../../renderer/features/reconciliation/desk/position-facts.ts';

const coding = (codeId: string, start: number, end: number, status?: string): Coding => ({
  id: `${codeId}-${start}-${status ?? 'none'}`,
  schemeId: 'seven_outcomes',
  codeId,
  start,
  end,
  origin: 'manual',
  codebookRevision: 1,
  ...(status ? { status } : {}),
  createdAt: 0,
  updatedAt: 0,
});
const positions = (...each: readonly Coding[][]) => each.map((codings) => ({ codings }));

describe('the facts of an item’s positions', () => {
  it('count only who coded something of it', () => {
    expect(codedBy(positions([], [coding('voice', 0, 4)], []))).toBe(1);
    expect(codedBy(positions([coding('voice', 0, 4)], [coding('voice', 0, 4)]))).toBe(2);
  });

  it('are a difference in status alone only for the same code on the same span', () => {
    const unmet = [coding('voice', 0, 4, 'unmet')];
    expect(differsInStatusAlone(positions(unmet, [coding('voice', 0, 4)]))).toBe(true);
    expect(differsInStatusAlone(positions(unmet, unmet, []))).toBe(false);
    expect(differsInStatusAlone(positions(unmet, [coding('voice', 0, 5, 'achieved')]))).toBe(false);
    expect(differsInStatusAlone(positions(unmet, [coding('rights', 0, 4, 'achieved')]))).toBe(false);
  });
});
