import { describe, expect, it } from 'vitest';
import type { FiguresQuestion } from '../../../../renderer/domain/agreement/figures.ts';
import { unitSentences } from '../../../../renderer/words/agreement-report/unit-sentences.ts';
import { askedOfTwo, factsOf } from '../../../support/agreement-facts.ts';

describe('the unit', () => {
  const missing =
    'A narrative that a coder had not finished counts as missing for that coder; one that was finished without a code counts as the absence of that code.';
  const noStatus = 'The statuses of coded segments were not compared.';
  const sentencesOf = (question: Partial<FiguresQuestion>) => unitSentences(factsOf({ question }));

  it('is the narrative', () => {
    expect(sentencesOf({ unit: 'narrative' })).toEqual([
      'The unit was the narrative: a coder had found a code if at least one coded segment of the narrative carried it.',
      'Narratives to which none of these coders had given any code of the codebook were included.',
      noStatus,
      missing,
    ]);
  });

  it('is the sentence, with the rule that finds sentences', () => {
    expect(sentencesOf({ unit: 'sentence', leavesOutUncoded: true })).toEqual([
      'The unit was the sentence, found by rule rule-7: a coder had found a code in a sentence if a segment with that code covered at least one character of it.',
      'Sentences to which none of these coders had given any code of the codebook were left out.',
      noStatus,
      missing,
    ]);
  });

  it('is the character', () => {
    expect(sentencesOf({ unit: 'character', leavesOutUncoded: true })).toEqual([
      'The unit was the character (a UTF-16 code unit of the text): a coder had found a code at every character that a segment with that code covered.',
      'Characters to which none of these coders had given any code of the codebook were left out.',
      noStatus,
      missing,
    ]);
  });

  it('is the coded segment, fused where segments touch or overlap', () => {
    const ofSpans = (comparesStatus: boolean) => sentencesOf({ unit: 'span', comparesStatus });
    expect(ofSpans(false)).toEqual([
      'The unit was the coded segment; touching and overlapping segments of one coder and code were fused before anything was computed.',
      noStatus,
      'A narrative that a coder had not finished counts as missing for that coder, not as uncoded.',
    ]);
    expect(ofSpans(true)[0]).toContain('segments of one coder and code with the same status were fused');
  });

  it('compares statuses where that was chosen, and says nothing of them where the codebook has none', () => {
    const statuses = ['Achieved', 'Unmet'].map((name) => ({ id: name, name, definition: name }));
    const scheme = { ...askedOfTwo.scheme, statuses };
    expect(sentencesOf({ comparesStatus: true, scheme })[2]).toBe(
      'A code with one status and the same code with another (achieved and unmet, or none) counted as different answers; several statuses in one unit are one answer, ‘mixed’.',
    );
    expect(sentencesOf({ scheme: { ...scheme, statuses: [] } })).not.toContain(noStatus);
  });
});
