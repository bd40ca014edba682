import { describe, expect, it } from 'vitest';
import type { FusedSpan } from '../../../../renderer/domain/coding/units/fused-spans.ts';
import { differentOutcomes } from '../../../../renderer/domain/reconciliation/different-outcomes.ts';
import { fused } from '../../../support/fused.ts';

const codeIds = ['safety', 'voice', 'rights', 'inclusion'];
const all = (...leftOver: FusedSpan[]) => ({ all: leftOver, leftOver });

describe('the same passage under two codes', () => {
  it('is found where left-over spans of different codes overlap, not where they touch', () => {
    const voice = fused('voice', 0, 20);
    expect(differentOutcomes(all(voice), all(fused('rights', 15, 40)), codeIds)).toEqual([
      [voice, fused('rights', 15, 40)],
    ]);
    expect(differentOutcomes(all(voice), all(fused('rights', 20, 40)), codeIds)).toEqual([]);
  });

  it('is not found where one coder used the other’s code in the text that both marked', () => {
    const voice = fused('voice', 0, 20);
    const rights = fused('rights', 0, 20);
    const alsoVoice = { all: [rights, fused('voice', 2, 6)], leftOver: [rights] };
    expect(differentOutcomes(all(voice), alsoVoice, codeIds)).toEqual([]);
    const alsoRights = { all: [voice, fused('rights', 18, 30)], leftOver: [voice] };
    expect(differentOutcomes(alsoRights, all(rights), codeIds)).toEqual([]);
  });

  it('is found where the other’s code was used in the same span but not in the text that both marked', () => {
    const voice = fused('voice', 0, 30);
    const rights = fused('rights', 0, 10);
    const voiceElsewhere = { all: [rights, fused('voice', 20, 30)], leftOver: [rights] };
    expect(differentOutcomes(all(voice), voiceElsewhere, codeIds)).toEqual([[voice, rights]]);
  });

  it('uses each span once, and those that share the most text first', () => {
    // voice shares 10 with safety and 12 with rights; inclusion shares 4 with rights.
    const [voice, inclusion] = [fused('voice', 0, 22), fused('inclusion', 18, 40)];
    const [safety, rights] = [fused('safety', 0, 10), fused('rights', 10, 22)];
    expect(differentOutcomes(all(voice, inclusion), all(safety, rights), codeIds)).toEqual([[voice, rights]]);
  });

  it('takes the codes in the scheme’s order where the same text is marked four times, whoever is the first coder', () => {
    const [safety, inclusion] = [fused('safety', 0, 9), fused('inclusion', 0, 9)];
    const [voice, rights] = [fused('voice', 0, 9), fused('rights', 0, 9)];
    expect(differentOutcomes(all(inclusion, safety), all(rights, voice), codeIds)).toEqual([
      [safety, voice],
      [inclusion, rights],
    ]);
    expect(differentOutcomes(all(rights, voice), all(inclusion, safety), codeIds)).toEqual([
      [voice, safety],
      [rights, inclusion],
    ]);
  });
});
