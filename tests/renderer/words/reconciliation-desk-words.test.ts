import { describe, expect, it } from 'vitest';
import { everyCoderPhrase, rulingPhrase, subjectsPhrase } from '../../../renderer/words/reconciliation-desk-words.ts';

describe('the words of the desk', () => {
  it('name one kind in full and several together', () => {
    expect(subjectsPhrase(['different_edges'])).toBe('Different edges');
    expect(subjectsPhrase(['different_edges', 'different_status'])).toBe('Edges and status differ');
    expect(subjectsPhrase(['missed', 'different_status'])).toBe('Missed; status differs');
    expect(subjectsPhrase(['missed', 'different_edges'])).toBe('Missed; edges differ');
    expect(subjectsPhrase(['missed', 'different_outcome', 'different_edges', 'different_status'])).toBe(
      'Missed; outcome, edges and status differ',
    );
  });

  it('say whose coding a ruling took', () => {
    const nameOf = () => 'Coder B';
    expect(rulingPhrase({ ruling: 'coder', ruledFor: 'x', from: [] }, nameOf)).toBe('Coder B’s');
    expect([2, 3, 4].map((all) => everyCoderPhrase(all, all))).toEqual(['both', 'all three', 'all 4']);
    expect(everyCoderPhrase(2, 3)).toBe('both who coded it');
  });
});
