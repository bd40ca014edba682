import { describe, expect, it } from 'vitest';
import { builtInSchemes, DEFAULT_SCHEME_ID } from '../../../../codebook/built-in-schemes.ts';
import type { Scheme } from '../../../../codebook/scheme.ts';
import { suggestCodes } from '../../../../renderer/domain/suggestions/suggest-codes.ts';

function sevenOutcomes(): Scheme {
  const found = builtInSchemes.find(({ id }) => id === DEFAULT_SCHEME_ID);
  if (!found) throw new Error('The built-in scheme of the seven outcomes is gone');
  return found;
}
const scheme = sevenOutcomes();
const codesOf = (sentence: string) => suggestCodes(sentence, scheme).map(({ codeId }) => codeId);

/** Invented; the codes are what a coder would give by the rules of the codebook. */
const codeable: readonly (readonly [sentence: string, ...codes: string[]])[] = [
  ['He says he feels safe in his new placement and sleeps through the night.', 'safety'],
  ['There have been no missing episodes since June.', 'safety'],
  ['She is still frightened that the men will find her.', 'safety'],
  ['He has cut contact with everyone linked to the county lines group.', 'safety'],
  ['She does not feel safe when she walks home from the bus.', 'safety'],
  ['He owes a debt to the people who brought him here.', 'safety'],
  ['She can explain in her own words what the court decided.', 'understanding'],
  ['He did not understand why he had been moved.', 'understanding'],
  ['He knows who to contact if he is worried.', 'understanding'],
  ['She remained confused about the roles of the adults around her.', 'understanding'],
  ['He has learnt to recognise the signs of grooming.', 'understanding'],
  ['Her solicitor lodged an appeal and she was granted leave to remain.', 'rights'],
  ['He is still waiting for a conclusive grounds decision.', 'rights'],
  ['The charges were dropped under the Section 45 defence.', 'rights'],
  ['She has been on the CAMHS waiting list for eleven months.', 'rights'],
  ['He was refused legal advice at the police station.', 'rights'],
  ['She was asked where she wanted to live and her wishes were respected.', 'voice'],
  ['He said that nobody had listened to him.', 'voice'],
  ['Her advocate spoke on her behalf at the review meeting.', 'voice'],
  ['The interpreter did not speak his dialect.', 'voice'],
  ['He attends college and has made friends there.', 'inclusion'],
  ['She has been isolated since she left school.', 'inclusion'],
  ['He goes to the mosque on Fridays with a neighbour.', 'inclusion'],
  ['She was bullied by classmates because of her accent.', 'inclusion'],
  ['He loves football and was proud of his medal.', 'positive_experiences'],
  ['She enjoys painting, and smiled when her picture was hung in the hall.', 'positive_experiences'],
  ['He has nothing to do and is bored all day.', 'positive_experiences'],
  ['She went on a trip to the seaside and laughed all afternoon.', 'positive_experiences'],
  ['He met his personal adviser twice before the handover.', 'positive_transitions'],
  ['She has moved to semi-independent accommodation and can budget.', 'positive_transitions'],
  ['There was no planned ending and she never got to say goodbye.', 'positive_transitions'],
  ['He feels safe at school and is heard by his teachers.', 'safety', 'voice', 'inclusion'],
  ['She will start at university and keep in touch with her carer.', 'positive_transitions'],
];

/** Invented; nothing in them is an outcome of the child. */
const nothingHere: readonly string[] = [
  'No concerns.',
  'Case closed.',
  'Closed as turned 18.',
  'A strategy meeting was held on 4 May.',
  'A safeguarding meeting was held.',
  'An interpreter was booked.',
  'A college application was sent.',
  'If he is found, he should be placed in safe accommodation.',
  'Should she go missing, the police should be called.',
  'Safety and risk:',
  'Education, training and employment:',
  'The file has three volumes.',
  'The allocated worker changed in October.',
  'Guardian emailed the team manager on Tuesday.',
  'Allocated 3 February, closed 9 August.',
];

describe('suggestions from the seven outcomes', () => {
  const wanted = codeable.flatMap(([sentence, ...codes]) => codes.map((code) => ({ sentence, code })));

  it('raise at least nine of ten outcomes that a coder would give', () => {
    const missed = wanted.filter(({ sentence, code }) => !codesOf(sentence).includes(code));
    expect(missed.length / wanted.length, JSON.stringify(missed)).toBeLessThanOrEqual(0.1);
  });

  it('are more often right than wrong', () => {
    const raised = codeable.flatMap(([sentence, ...codes]) => codesOf(sentence).map((code) => codes.includes(code)));
    expect(raised.filter(Boolean).length / raised.length).toBeGreaterThan(0.6);
  });

  it.each(nothingHere)('are not raised by ‘%s’', (sentence) => {
    expect(codesOf(sentence)).toEqual([]);
  });

  it('never say achieved, whatever the sentence', () => {
    for (const [sentence] of codeable) {
      for (const { status } of suggestCodes(sentence, scheme))
        expect([undefined, 'unmet', 'planned']).toContain(status);
    }
  });
});
