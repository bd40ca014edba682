import { describe, expect, it } from 'vitest';
import { labelOfCopy, labelOfPack } from '../../../../renderer/features/projects/free-label.ts';

describe('the label of an opened copy', () => {
  it('is its own where no project has it', () => {
    expect(labelOfCopy('Summaries', ['Other'])).toBe('Summaries');
  });

  it('is told apart from every project that is here already', () => {
    expect(labelOfCopy('Summaries', ['Summaries'])).toBe('Summaries (copy)');
    expect(labelOfCopy('Summaries', ['Summaries', 'Summaries (copy)'])).toBe('Summaries (copy 2)');
  });
});

describe('the label of a coder’s project', () => {
  it('is the lead’s, and told apart from it where the lead’s project is on the same computer', () => {
    expect(labelOfPack('Summaries', ['Other'])).toBe('Summaries');
    expect(labelOfPack('Summaries', ['Summaries'])).toBe('Summaries (coder)');
    expect(labelOfPack('Summaries', ['Summaries', 'Summaries (coder)'])).toBe('Summaries (coder 2)');
  });
});
