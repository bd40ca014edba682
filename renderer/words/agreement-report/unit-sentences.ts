import type { UnitKind } from '../../domain/coding/units/comparison.ts';
import type { AgreementFacts } from '../../domain/exchange/agreement-report/agreement-facts.ts';
import { codeNoun, withArticle } from '../code-noun.ts';
import { joinedList } from './joined-list.ts';

/** What was compared with what: the unit, text that nobody coded, statuses, and what counts as missing. */
export function unitSentences(facts: AgreementFacts): readonly string[] {
  const { unit, leavesOutUncoded, comparesStatus, scheme } = facts.question;
  const noun = codeNoun(scheme);
  return [
    unitSentence(facts),
    ...(unit === 'span' ? [] : [uncodedSentence(facts, unit, leavesOutUncoded)]),
    ...(scheme.statuses.length === 0 ? [] : [statusSentence(facts, comparesStatus)]),
    unit === 'span'
      ? 'A narrative that a coder had not finished counts as missing for that coder, not as uncoded.'
      : `A narrative that a coder had not finished counts as missing for that coder; one that was finished without ${withArticle(noun)} counts as the absence of that ${noun}.`,
  ];
}

function unitSentence({ question: { unit, comparesStatus, scheme }, sentenceRule }: AgreementFacts): string {
  const noun = codeNoun(scheme);
  const one = withArticle(noun);
  switch (unit) {
    case 'narrative':
      return `The unit was the narrative: a coder had found ${one} if at least one coded segment of the narrative carried it.`;
    case 'sentence':
      return `The unit was the sentence, found by rule ${sentenceRule}: a coder had found ${one} in a sentence if a segment with that ${noun} covered at least one character of it.`;
    case 'character':
      return `The unit was the character (a UTF-16 code unit of the text): a coder had found ${one} at every character that a segment with that ${noun} covered.`;
    case 'span':
      return `The unit was the coded segment; touching and overlapping segments of one coder and ${noun}${comparesStatus ? ' with the same status' : ''} were fused before anything was computed.`;
  }
}

function uncodedSentence(
  { question: { scheme } }: AgreementFacts,
  unit: Exclude<UnitKind, 'span'>,
  leavesOut: boolean,
): string {
  const units = { narrative: 'Narratives', sentence: 'Sentences', character: 'Characters' }[unit];
  return `${units} to which none of these coders had given any ${codeNoun(scheme)} of the codebook were ${leavesOut ? 'left out' : 'included'}.`;
}

function statusSentence({ question }: AgreementFacts, comparesStatus: boolean): string {
  if (!comparesStatus) return 'The statuses of coded segments were not compared.';
  const names = joinedList(question.scheme.statuses.map(({ name }) => name.toLowerCase()));
  const noun = codeNoun(question.scheme);
  return `${noun === 'outcome' ? 'An outcome' : 'A code'} with one status and the same ${noun} with another (${names}, or none) counted as different answers; several statuses in one unit are one answer, ‘mixed’.`;
}
