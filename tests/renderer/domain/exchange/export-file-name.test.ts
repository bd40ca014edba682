import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isPlainFileName } from '../../../../electron/call-arguments.ts';
import { exportFileName } from '../../../../renderer/domain/exchange/export-file-name.ts';
import { propertyRuns } from '../../../support/property-runs.ts';

const noon = Date.UTC(2026, 2, 9, 12);
const nameOf = (label: string) => exportFileName(label, 'case_outcomes', noon, 'outcomes');

describe('the suggested name of a file', () => {
  it.each([
    ['Pilot 2026', 'Pilot-2026_case_outcomes_2026-03-09.outcomes'],
    ['a/b:c\\d', 'a-b-c-d_case_outcomes_2026-03-09.outcomes'],
    ['', 'project_case_outcomes_2026-03-09.outcomes'],
    ['con', 'con-project_case_outcomes_2026-03-09.outcomes'],
    ['Aux.north', 'Aux-project.north_case_outcomes_2026-03-09.outcomes'],
    ['lpt¹.x', 'lpt¹-project.x_case_outcomes_2026-03-09.outcomes'],
    ['console', 'console_case_outcomes_2026-03-09.outcomes'],
  ])('of ‘%s’ is %s', (label, name) => expect(nameOf(label)).toBe(name));

  it('is one that the shell takes and every disk has room for, whatever the project is called', () => {
    const label = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 200 }),
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.constantFrom('😀'.repeat(60), 'é'.repeat(200), '子'.repeat(60), 'nul.', 'COM1. x', '...', '-.-'),
    );
    fc.assert(
      fc.property(label, (text) => {
        const name = nameOf(text);
        expect(isPlainFileName(name)).toBe(true);
        expect(new TextEncoder().encode(name).length).toBeLessThan(255);
      }),
      { numRuns: propertyRuns },
    );
  });
});
