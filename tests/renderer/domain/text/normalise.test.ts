import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normaliseText } from '../../../../renderer/domain/text/normalise.ts';
import { propertyRuns } from '../../../support/property-runs.ts';
import { rawText } from '../../../support/texts.ts';

describe('normaliseText', () => {
  it('makes LF of CRLF and of a lone CR', () => {
    expect(normaliseText('one\r\ntwo\rthree\nfour\r\r\nfive')).toBe('one\ntwo\nthree\nfour\n\nfive');
  });

  it('takes off one leading byte order mark and leaves one further on', () => {
    expect(normaliseText('\uFEFFKai\uFEFF')).toBe('Kai\uFEFF');
    expect(normaliseText('\uFEFF\uFEFFKai')).toBe('\uFEFFKai');
  });

  it('neither trims nor composes accents', () => {
    expect(normaliseText('  cafe\u0301 \u00A0\n\n')).toBe('  cafe\u0301 \u00A0\n\n');
  });

  it('leaves no CR, and only CRs and a mark are gone', () => {
    fc.assert(
      fc.property(rawText(), (raw) => {
        const text = normaliseText(raw);
        expect(text).not.toContain('\r');
        expect(text.replaceAll('\n', '')).toBe(raw.replace(/^\uFEFF/, '').replace(/[\r\n]/g, ''));
        expect(normaliseText(text)).toBe(text);
      }),
      { numRuns: propertyRuns },
    );
  });
});
