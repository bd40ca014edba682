import { describe, expect, it } from 'vitest';
import { packArchiveName, packFileName } from '../../../../../renderer/domain/exchange/pack/pack-file-name.ts';

/** 22 November 2026, 14:02 by the clock of this computer, wherever it stands. */
const at = new Date(2026, 10, 22, 14, 2).getTime();

describe('the name of a pack', () => {
  it('tells the project, which way it goes, whose it is and when it was made, by the clock', () => {
    expect(packFileName('coding', 'Closure study', 'BH', at)).toBe('Closure-study_coding-pack_BH_2026-11-22_1402.age');
    expect(packFileName('return', 'Closure study', 'BH', at)).toBe('Closure-study_return_BH_2026-11-22_1402.age');
    expect(packArchiveName('Closure study', at)).toBe('Closure-study_coding-packs_2026-11-22_1402.zip');
  });

  it('is another one for a newer pack of the same day', () => {
    const later = at + 10 * 60_000;
    expect(packFileName('coding', 'Closure study', 'BH', later)).toBe(
      'Closure-study_coding-pack_BH_2026-11-22_1412.age',
    );
  });

  it('is allowed on every system, whatever initials and labels are', () => {
    expect(packFileName('return', 'North/South', 'B:H', at)).toBe('North-South_return_B-H_2026-11-22_1402.age');
    expect(packFileName('return', '?', '…', at)).toBe('project_return_…_2026-11-22_1402.age');
    expect(packFileName('return', 'x', '/', at)).toBe('x_return_coder_2026-11-22_1402.age');
    expect(packFileName('coding', 'x', 'Ж'.repeat(40), at)).toBe(`x_coding-pack_${'Ж'.repeat(10)}_2026-11-22_1402.age`);
  });
});
