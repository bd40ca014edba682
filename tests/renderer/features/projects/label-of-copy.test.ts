import { describe, expect, it } from 'vitest';
import { labelOfCopy } from '../../../../renderer/features/projects/label-of-copy.ts';

describe('the label of an opened copy', () => {
  it('is its own where no project has it', () => {
    expect(labelOfCopy('Summaries', ['Other'])).toBe('Summaries');
  });

  it('is told apart from every project that is here already', () => {
    expect(labelOfCopy('Summaries', ['Summaries'])).toBe('Summaries (copy)');
    expect(labelOfCopy('Summaries', ['Summaries', 'Summaries (copy)'])).toBe('Summaries (copy 2)');
  });
});
