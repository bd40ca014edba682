import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normaliseText } from '../../../../renderer/domain/text/normalise.ts';
import { sentences } from '../../../../renderer/domain/text/sentences.ts';
import { propertyRuns } from '../../../support/property-runs.ts';
import { narrativeText } from '../../../support/texts.ts';

const found = (text: string) => sentences(text).map(({ start, end }) => text.slice(start, end));

describe('sentences', () => {
  it('end at full stops, question and exclamation marks, without outer space', () => {
    expect(found('  He is safe.  Is she?\tYes! ')).toEqual(['He is safe.', 'Is she?', 'Yes!']);
  });

  it('do not end at abbreviations, section numbers, initials and decimals', () => {
    const text =
      'Dr. Khan, Mr. Lee and Mrs. Ode met Prof. J. Smith. Support under S17 and s.17 ended, i.e. Housing, i.e. rent. ' +
      'It took approx. 3.5 weeks. She likes music, e.g. Drill.';
    expect(found(text)).toEqual([
      'Dr. Khan, Mr. Lee and Mrs. Ode met Prof. J. Smith.',
      'Support under S17 and s.17 ended, i.e. Housing, i.e. rent.',
      'It took approx. 3.5 weeks.',
      'She likes music, e.g. Drill.',
    ]);
  });

  it('run on over a single line feed and end at a blank line, a bullet or a heading', () => {
    const text = 'SAFETY\nShe feels\nsafe. She says\nso\n\nNo full stop\n\n- a bike\n- a phone';
    expect(found(text)).toEqual([
      'SAFETY',
      'She feels\nsafe.',
      'She says\nso',
      'No full stop',
      '- a bike',
      '- a phone',
    ]);
  });

  it('have exact spans behind emoji and CRLF input', () => {
    const text = normaliseText('He sang 😀.\r\n\r\nShe paints cafe\u0301s.\r\nThey laugh.');
    expect(sentences(text)).toEqual([
      { start: 0, end: 11 },
      { start: 13, end: 31 },
      { start: 32, end: 43 },
    ]);
  });

  it('are none in an empty or blank text', () => {
    expect(sentences('')).toEqual([]);
    expect(sentences('\n \n')).toEqual([]);
  });

  it('lie in order, never overlap, have no outer space and cover every other character', () => {
    fc.assert(
      fc.property(narrativeText(), (text) => {
        let reached = 0;
        for (const { start, end } of sentences(text)) {
          expect(text.slice(reached, start).trim()).toBe('');
          expect(start).toBeGreaterThanOrEqual(reached);
          expect(text.slice(start, end)).toBe(text.slice(start, end).trim());
          expect(end).toBeGreaterThan(start);
          reached = end;
        }
        expect(text.slice(reached).trim()).toBe('');
      }),
      { numRuns: propertyRuns },
    );
  });

  it('of a text twenty times as long take no more than about twenty times as long to find', () => {
    const part = 'He lives with Dr. Smith and feels safe at home. She attends college 🇬🇧 and likes it.\n'.repeat(60);
    const time = (text: string) => {
      const started = performance.now();
      sentences(text);
      return performance.now() - started;
    };
    time(part);
    const short = Math.min(...[1, 2, 3, 4, 5].map(() => time(part)));
    const long = Math.min(...[1, 2, 3].map(() => time(part.repeat(20))));
    expect(long).toBeLessThan(short * 20 * 4 + 20);
  });
});
