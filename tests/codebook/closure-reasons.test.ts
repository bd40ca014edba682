import { describe, expect, it } from 'vitest';
import { builtInClosureReasons } from '../../codebook/built-in-closure-reasons.ts';
import { parseClosureReasons } from '../../codebook/closure-reasons.ts';

const reason = { id: 'other', name: 'Other', note: 'Read the summary.', quoted: [] };

describe('the closure reasons', () => {
  it('mark the three of the poster, and no other, as quoted', () => {
    const quoted = builtInClosureReasons.reasons.filter(({ quoted: fields }) => fields.includes('name'));
    expect(quoted.map(({ name }) => name)).toEqual(['Other', 'Turned 18', 'No concerns']);
    expect(builtInClosureReasons.reasons.length).toBeGreaterThan(3);
  });

  it.each([
    ['an empty list', { source: 'x', reasons: [] }, 'empty_list', 'reasons'],
    ['no source', { reasons: [reason] }, 'missing_field', 'source'],
    ['a reason twice', { source: 'x', reasons: [reason, { ...reason, id: 'b' }] }, 'duplicate', 'reasons[1].name'],
    ['an id twice', { source: 'x', reasons: [reason, { ...reason, name: 'B' }] }, 'duplicate', 'reasons[1].id'],
    ['a bad id', { source: 'x', reasons: [{ ...reason, id: 'Turned 18' }] }, 'bad_id', 'reasons[0].id'],
    [
      'a quoted id',
      { source: 'x', reasons: [{ ...reason, quoted: ['id'] }] },
      'bad_quoted_field',
      'reasons[0].quoted[0]',
    ],
    ['nothing', null, 'wrong_type', ''],
  ])('are refused with %s', (_claim, json, code, place) => {
    expect(parseClosureReasons(json)).toMatchObject({ problem: { code, place } });
  });
});
