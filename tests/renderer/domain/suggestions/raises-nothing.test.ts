import { expect, it } from 'vitest';
import { suggestCodes } from '../../../../renderer/domain/suggestions/suggest-codes.ts';
import { schemeWith } from './small-scheme.ts';

const scheme = schemeWith({ any: ['safe', 'safeguarded', 'college', 'interpreter', 'charges', 'turned 18'] });

it.each([
  ['a heading', 'College and work:'],
  ['a conditional', 'If he is safe, the plan ends.'],
  ['a conditional', 'Should she go to college, call us.'],
  ['a conditional', 'Unless safe, he must move.'],
  ['service activity', 'A safeguarding meeting was held.'],
  ['service activity', 'Interpreter booked.'],
  ['service activity', 'Closed as turned 18.'],
])('%s raises nothing: ‘%s’', (_, sentence) => expect(suggestCodes(sentence, scheme)).toEqual([]));

it.each([
  ['an ‘if’ in its middle', 'He feels safe if the door is locked.'],
  ['‘should’ elsewhere', 'He is as safe as he should be.'],
  ['an act with the child in it', 'The college application was completed with her.'],
  [
    'an act of a longer sentence',
    'The college place was requested in March and came through within a fortnight of that.',
  ],
  ['a list after a colon', 'He said this: college is good.'],
])('a sentence with %s is still read: ‘%s’', (_, sentence) => expect(suggestCodes(sentence, scheme)).not.toEqual([]));
