import { describe, expect, it } from 'vitest';
import { continuesSentence } from '../../../../renderer/domain/text/continues-sentence.ts';

describe('continuesSentence', () => {
  it.each([
    ['He saw Dr. ', 'Khan.'],
    ['With Mr. and Mrs. ', 'Brown.'],
    ['He likes sport, e.g. ', 'Football.'],
    ['It took approx. ', '3 weeks.'],
    ['See No. ', '12 in the file.'],
    ['Under s. ', '17 of the Act.'],
    ['J. ', 'Smith came.'],
    ['He wrote to A. ', 'Khan.'],
    ['Near St. ', 'Mary’s.'],
    ['In the U.K. ', 'Government list.'],
    ['“Are you safe?” ', 'she asked.'],
    ['Food, clothes, etc. ', '(see list).'],
    ['1. ', 'He moved.'],
    ['He sang! ', '😀'],
  ])('joins %j and %j', (before, next) => {
    expect(continuesSentence(before, next)).toBe(true);
  });

  it.each([
    ['He is safe. ', 'She too.'],
    ['Was he alone? No. ', 'He had friends.'],
    ['He lives with Child A. ', 'Kai sings.'],
    ['Support under S17. ', 'He moved.'],
    ['He lives in the U.K. ', 'He likes it.'],
    ['He was 17. ', 'Then he moved.'],
    ['Clothes, etc. ', 'The carer helped.'],
    ['It ended at 5 p.m. ', 'Kai left.'],
    ['Is he safe? ', 'yes.'],
    ['Neither was I. ', 'They left.'],
    ['“Good.” ', 'He left.'],
  ])('keeps %j and %j apart', (before, next) => {
    expect(continuesSentence(before, next)).toBe(false);
  });
});
