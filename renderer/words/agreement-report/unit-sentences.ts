import type { UnitKind } from '../../domain/coding/units/comparison.ts';
import type { AgreementFacts } from '../../domain/exchange/agreement-report/agreement-facts.ts';
import { joinedList } from './joined-list.ts';

/** What was compared with what: the unit, text that nobody coded, statuses, and what counts as missing. */
export function unitSentences(facts: AgreementFacts): readonly string[] {
  const { unit, leavesOutUncoded, comparesStatus, scheme } = facts.question;
  return [
    unitSentence(facts),
    ...(unit === 'span' ? [] : [uncodedSentence(unit, leavesOutUncoded)]),
    ...(scheme.statuses.length === 0 ? [] : [statusSentence(facts, comparesStatus)]),
    unit === 'span'
      ? 'A narrative that a coder had not finished counts as missing for that coder, not as uncoded.'
      : 'A narrative that a coder had not finished counts as missing for that coder; one that was finished without a code counts as the absence of that code.',
  ];
}

function unitSentence({ question: { unit, comparesStatus }, sentenceRule }: AgreementFacts): string {
  switch (unit) {
    case 'narrative':
      return 'The unit was the narrative: a coder had found a code if at least one coded segment of the narrative carried it.';
    case 'sentence':
      return `The unit was the sentence, found by rule ${sentenceRule}: a coder had found a code in a sentence if a segment with that code covered at least one character of it.`;
    case 'character':
      return 'The unit was the character (a UTF-16 code unit of the text): a coder had found a code at every character that a segment with that code covered.';
    case 'span':
      return `The unit was the coded segment; touching and overlapping segments of one coder and code${comparesStatus ? ' with the same status' : ''} were fused before anything was computed.`;
  }
}

function uncodedSentence(unit: Exclude<UnitKind, 'span'>, leavesOutUncoded: boolean): string {
  const units = { narrative: 'Narratives', sentence: 'Sentences', character: 'Characters' }[unit];
  return `${units} to which none of these coders had given any code of the codebook were ${leavesOutUncoded ? 'left out' : 'included'}.`;
}

function statusSentence({ question }: AgreementFacts, comparesStatus: boolean): string {
  if (!comparesStatus) return 'The statuses of coded segments were not compared.';
  const names = joinedList(question.scheme.statuses.map(({ name }) => name.toLowerCase()));
  return `A code with one status and the same code with another (${names}, or none) counted as different answers.`;
}
