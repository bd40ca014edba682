import { describe, expect, it } from 'vitest';
import {
  draftFrom,
  withCode,
  withEdge,
  withEdgeStep,
  withNextSegment,
  withNextStatus,
  withoutSegment,
  withSpan,
} from '../../../../../renderer/features/reconciliation/desk/edit-draft.ts';
import { codingOf, schemeOf } from '../../../../support/sheets.ts';

const text = 'She feels safe now. She sings.';
const safe = codingOf({ id: 'a', start: 0, end: 14 });
const begun = () => {
  const draft = draftFrom([safe]);
  if (!draft) throw new Error('there is a coding');
  return draft;
};

describe('the draft of an edited ruling', () => {
  it('begins with each coding once, in the order of reading', () => {
    const draft = draftFrom([codingOf({ id: 'b', start: 20, end: 30 }), safe, { ...safe, id: 'c' }]);
    expect(draft?.segments.map(({ start, end }) => [start, end])).toEqual([
      [0, 14],
      [20, 30],
    ]);
    expect(draftFrom([])).toBeNull();
  });

  it('moves the picked edge by words and not past the other one', () => {
    const picked = withEdge(begun(), 'end');
    expect(withEdgeStep(picked, text, 'word', 'forward').segments[0]?.end).toBe(18);
    const back = Array.from({ length: 9 }).reduce<typeof picked>(
      (now) => withEdgeStep(now, text, 'word', 'back'),
      picked,
    );
    expect(back.segments[0]).toMatchObject({ start: 0, end: 3 });
    expect(withEdgeStep(begun(), text, 'word', 'forward')).toEqual(begun());
  });

  it('lets go of an edge that is picked again', () => {
    expect(withEdge(withEdge(begun(), 'end'), 'end').edge).toBeNull();
  });

  it('goes through the statuses to none, and takes only codes in use', () => {
    const scheme = schemeOf();
    const statuses = [1, 2, 3, 4].map((times) =>
      Array.from({ length: times }).reduce<ReturnType<typeof begun>>((now) => withNextStatus(now, scheme), begun()),
    );
    expect(statuses.map(({ segments }) => segments[0]?.status)).toEqual(['achieved', 'partly', 'unmet', undefined]);
    const [first, ...rest] = scheme.codes;
    const archived = { ...scheme, codes: first ? [{ ...first, archived: true as const }, ...rest] : rest };
    expect(withCode(begun(), archived, 'voice').segments[0]?.codeId).toBe('voice');
    expect(withCode(withCode(begun(), archived, 'voice'), archived, 'safety').segments[0]?.codeId).toBe('voice');
  });

  it('takes a selected span without the white space at its ends, and none without a word', () => {
    expect(withSpan(begun(), text, { start: 19, end: 24 }).segments[0]).toMatchObject({ start: 20, end: 23 });
    expect(withSpan(begun(), text, { start: 19, end: 20 })).toEqual(begun());
  });

  it('keeps at least one segment', () => {
    const two = draftFrom([safe, codingOf({ id: 'b', start: 20, end: 30 })]);
    const second = two && withNextSegment(two);
    const one = second && withoutSegment(second);
    expect(one?.segments.map(({ start }) => start)).toEqual([0]);
    expect(one && withoutSegment(one)).toBeNull();
  });
});
