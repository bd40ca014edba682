import { describe, expect, it } from 'vitest';
import { drawProblem } from '../../../../../renderer/domain/coding/assignment/draw-problem.ts';
import type { AssignmentDraw } from '../../../../../renderer/domain/coding/round.ts';
import { drawOf } from './draws.ts';

const of = (more: Partial<AssignmentDraw>, available = 20) => drawProblem(drawOf(more), available)?.code ?? null;

describe('drawProblem', () => {
  it('finds no fault with what can be drawn', () => {
    expect(of({})).toBeNull();
    expect(of({ overlap: { kind: 'all' } })).toBeNull();
    expect(of({ overlap: { kind: 'cases', value: 20 } })).toBeNull();
    expect(of({ overlap: { kind: 'percent', value: 12.5 } })).toBeNull();
    expect(of({ coderIds: ['a'] })).toBeNull();
  });

  it('says what is wrong: cases, coders, sizes and seed', () => {
    expect(of({}, 0)).toBe('no_cases');
    expect(of({ coderIds: [] })).toBe('no_coders');
    expect(of({ coderIds: ['a'], overlap: { kind: 'all' } })).toBe('too_few_coders');
    expect(of({ codersEach: 1, overlap: { kind: 'all' } })).toBe('no_overlap_coders');
    expect(of({ overlap: { kind: 'cases', value: 21 } })).toBe('too_many_cases');
    expect(of({ overlap: { kind: 'cases', value: 1.5 } })).toBe('too_many_cases');
    expect(of({ overlap: { kind: 'percent', value: 101 } })).toBe('too_many_percent');
    expect(of({ overlap: { kind: 'percent', value: Number.NaN } })).toBe('too_many_percent');
    expect(of({ overlap: { kind: 'percent', value: 1 }, rest: 'left' })).toBe('nothing_dealt');
    expect(of({ seed: -1 })).toBe('no_seed');
    expect(of({ seed: 2 ** 32 })).toBe('no_seed');
  });
});
