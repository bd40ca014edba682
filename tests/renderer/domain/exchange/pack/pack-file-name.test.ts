import { describe, expect, it } from 'vitest';
import { packFileName } from '../../../../../renderer/domain/exchange/pack/pack-file-name.ts';
import { noon } from '../../../../support/packs/packs.ts';

describe('the name of a pack', () => {
  it('tells the project, which way it goes, whose it is and when it was made', () => {
    expect(packFileName('coding', 'Closure study', 'BH', noon)).toBe('Closure-study_coding-pack_BH_2026-11-22.age');
    expect(packFileName('return', 'Closure study', 'BH', noon)).toBe('Closure-study_return_BH_2026-11-22.age');
  });

  it('is allowed on every system, whatever initials and labels are', () => {
    expect(packFileName('return', 'North/South', 'B:H', noon)).toBe('North-South_return_B-H_2026-11-22.age');
    expect(packFileName('return', '?', '…', noon)).toBe('project_return_…_2026-11-22.age');
    expect(packFileName('return', 'x', '/', noon)).toBe('x_return_coder_2026-11-22.age');
    expect(packFileName('coding', 'x', 'Ж'.repeat(40), noon)).toBe(`x_coding-pack_${'Ж'.repeat(10)}_2026-11-22.age`);
  });
});
