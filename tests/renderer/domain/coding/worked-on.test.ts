import { describe, expect, it } from 'vitest';
import { workedOn } from '../../../../renderer/domain/coding/worked-on.ts';
import { rulingOf } from '../exchange/support/ruling.ts';
import { coding, sheet } from './blind-work.ts';

describe('the narratives whose text can no longer be replaced', () => {
  it('are those that somebody has begun, or that hold a segment', () => {
    const sheets = [
      sheet('begun', 'a', 'in_progress'),
      sheet('finished', 'a', 'finished'),
      sheet('touched', 'a', 'not_started', [coding('x')]),
      sheet('looked at', 'a', 'not_started'),
    ];
    expect([...workedOn({ sheets, decisions: [] })]).toEqual(['begun', 'finished', 'touched']);
  });

  it('are those that the lead has ruled on too, though their coders have taken everything out again', () => {
    const sheets = [sheet('ruled on', 'a', 'not_started')];
    expect([...workedOn({ sheets, decisions: [rulingOf({ id: 'r', narrativeId: 'ruled on' })] })]).toEqual([
      'ruled on',
    ]);
  });
});
