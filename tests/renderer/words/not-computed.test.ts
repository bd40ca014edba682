import { describe, expect, it } from 'vitest';
import { notComputedSentence, workerFailure } from '../../../renderer/words/not-computed.ts';

describe('what is said of figures that could not be computed', () => {
  it.each([
    new RangeError('Array buffer allocation failed'),
    new RangeError('Invalid typed array length: 8000000000'),
    new RangeError('Map maximum size exceeded'),
    new DOMException('Data cannot be cloned, out of memory.', 'DataCloneError'),
    new Error('Uncaught RangeError: Invalid string length'),
  ])('tells from the browser’s words that memory ran out: $message', (error) => {
    expect(workerFailure(error)).toBe('out_of_memory');
  });

  it('takes every other failure for unexpected', () => {
    expect(workerFailure(new TypeError('undefined is not a function'))).toBe('unexpected');
    expect(workerFailure('out of memory')).toBe('unexpected');
  });

  it('says that coding is safe and what makes the task smaller', () => {
    expect(notComputedSentence('These figures', 'out_of_memory', true)).toBe(
      'These figures could not be computed: this computer did not have enough memory for them. Your coding is safe. It helps to compare fewer coders or fewer cases, or in a coarser unit.',
    );
  });

  it('advises to try again first where memory was not the cause, and no coarser unit where there is none', () => {
    expect(notComputedSentence('These passages', 'unexpected', false)).toBe(
      'These passages could not be computed. Your coding is safe. Compute them again; if that fails too, compare fewer coders or fewer cases.',
    );
  });
});
