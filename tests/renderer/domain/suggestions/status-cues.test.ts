import { describe, expect, it } from 'vitest';
import { suggestCodes } from '../../../../renderer/domain/suggestions/suggest-codes.ts';
import { schemeWith } from './small-scheme.ts';

const scheme = schemeWith({
  any: [
    'safe',
    'feel safe',
    'missing',
    'college',
    'school',
    'asked',
    'told us',
    'listened',
    'understand',
    'knows',
    'at risk',
    'legal advice',
    'refused',
    'personal adviser',
    'welcome',
    'placement',
    'enjoy',
    'friends',
    'court',
    'supported',
  ],
});
const statusOf = (sentence: string) => {
  const [suggestion] = suggestCodes(sentence, scheme);
  if (!suggestion) throw new Error(`Nothing is suggested for: ${sentence}`);
  return suggestion.status;
};

describe('unmet is suggested', () => {
  it.each([
    'He does not feel safe.',
    'She didn’t feel safe at the placement.',
    'He was not asked.',
    'She has never been listened to.',
    "They weren't asked.",
    'He does not understand.',
    'She was never welcome at school.',
    'He was refused legal advice.',
    'She has been denied legal advice.',
  ])('by ‘%s’', (sentence) => expect(statusOf(sentence)).toBe('unmet'));
});

describe('planned is suggested', () => {
  it.each([
    'He will start college in September.',
    'She’ll attend school from Monday.',
    'They will be supported.',
    'She is due to start college.',
    'He will meet his personal adviser.',
  ])('by ‘%s’', (sentence) => expect(statusOf(sentence)).toBe('planned'));
});

describe('the status stays open', () => {
  it.each([
    ['good news', 'He feels safe.'],
    ['a negation of bad news', 'He has not gone missing.'],
    ['a negation of bad news', 'She is not at risk.'],
    ['what the child did not do', 'He has not told us.'],
    ['what the child did not do', 'He did not ask for this, being asked.'],
    ['a turn', 'He did not feel safe at first, but he does now.'],
    ['a past that is over', 'She previously did not feel safe.'],
    ['a negation that is not of the keyword', 'It was not raining, he is safe.'],
    ['a hope', 'He hopes that he will start college.'],
    ['a condition', 'He will start college if there is room.'],
    ['a refusal by the child', 'He refused legal advice.'],
    ['a refusal of somebody else', 'The trafficker was refused legal advice.'],
    ['a negated plan', 'He will not start college.'],
    ['a future that is nobody’s commitment', 'He will remain at risk.'],
    ['a second clause that says more', 'He will start college and has friends there.'],
    ['‘not only’', 'He is not only safe.'],
  ])('by %s: ‘%s’', (_, sentence) => expect(statusOf(sentence)).toBeUndefined());

  it('where the scheme has no such status', () => {
    const [suggestion] = suggestCodes('He does not feel safe.', { ...scheme, statuses: [] });
    expect(suggestion).toBeDefined();
    expect(suggestion).not.toHaveProperty('status');
  });
});
