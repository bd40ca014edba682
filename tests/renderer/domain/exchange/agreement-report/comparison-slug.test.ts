import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isPlainFileName } from '../../../../../electron/call-arguments.ts';
import { comparisonSlug } from '../../../../../renderer/domain/exchange/agreement-report/comparison-slug.ts';
import { exportFileName } from '../../../../../renderer/domain/exchange/export-file-name.ts';
import { askedOfTwo } from '../../../../support/agreement-facts.ts';
import { propertyRuns } from '../../../../support/property-runs.ts';

const slugOf = (attribute: string, value: string) => comparisonSlug(askedOfTwo, { attribute, value });

describe('what is compared, in a file name', () => {
  it('is the unit, and what was chosen beside it', () => {
    expect(comparisonSlug(askedOfTwo, null)).toBe('narrative');
    const all = { unit: 'sentence', comparesStatus: true, leavesOutUncoded: true } as const;
    expect(comparisonSlug(all, null)).toBe('sentence_status_coded-only');
    // Segments are coded: there is nothing else to leave out.
    expect(comparisonSlug({ ...all, unit: 'span' }, null)).toBe('span_status');
  });

  it('lets the cases be read', () => {
    expect(slugOf('closure reason', 'Turned 18')).toMatch(/^narrative_closure-reason-Turned-18-[0-9a-f]{4}$/);
    expect(slugOf('closure reason', '')).toMatch(/^narrative_closure-reason-[0-9a-f]{4}$/);
  });

  it('differs between cases that a file name cannot tell apart', () => {
    const alike = [
      slugOf('closure reason', 'Turned 18'),
      slugOf('closure reason', 'Turned-18'),
      slugOf('closure reason', 'Turned/18'),
      slugOf('closure reason', 'turned 18').toLowerCase(),
      slugOf('closure', 'reason Turned 18'),
      ...['a', 'b'].map((end) => slugOf('closure reason', `${'long '.repeat(20)}${end}`)),
      ...['?', '*', '…', ''].map((value) => slugOf('?', value)),
    ];
    expect(new Set(alike).size).toBe(alike.length);
  });

  it('is part of a name that the shell takes and every disk has room for, whatever the cases are called', () => {
    const text = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 100 }),
      fc.string({ unit: 'binary', maxLength: 100 }),
      fc.constantFrom('😀'.repeat(60), '..', 'con', 'a/b'),
    );
    fc.assert(
      fc.property(text, text, text, (label, attribute, value) => {
        const name = exportFileName(label, `agreement_README_${slugOf(attribute, value)}`, 0, 'txt');
        expect(isPlainFileName(name)).toBe(true);
        expect(new TextEncoder().encode(name).length).toBeLessThan(200);
      }),
      { numRuns: propertyRuns },
    );
  });
});
