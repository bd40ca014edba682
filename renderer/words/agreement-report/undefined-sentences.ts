import type { UndefinedReason } from '../../domain/agreement/estimate.ts';
import type { CoefficientId } from '../../domain/agreement/figures.ts';
import type { AgreementFacts } from '../../domain/exchange/agreement-report/agreement-facts.ts';
import { type CodeNoun, codeNoun } from '../code-noun.ts';
import { coefficientInText } from '../coefficient-words.ts';
import { reportedFigures } from './coefficients-in-text.ts';
import { joinedList } from './joined-list.ts';

const reasons: Readonly<Record<UndefinedReason, string>> = {
  one_coder: 'fewer than two coders',
  nothing_rated: 'nothing finished',
  no_pair: 'nothing rated by two coders',
  no_variation: 'no variation: all answers were the same',
  never_found: 'found by nobody',
  always_found: 'found by everybody everywhere',
  no_spans: 'no segment',
  codes_overlap: 'segments of different %CODE%s overlap',
  apart: 'no text in common with what others coded',
};

/** Why a coefficient has no value, in few words; `noun` is what the codebook's codes are called. */
export function undefinedReasonWords(reason: UndefinedReason, noun: CodeNoun): string {
  return reasons[reason].replace('%CODE%', noun);
}

/** How coefficients without a value were treated, which they were, and how means were taken. */
export function undefinedSentences(facts: AgreementFacts): readonly string[] {
  const noun = codeNoun(facts.question.scheme);
  const cases = undefinedCases(facts);
  const treated = 'A coefficient without a value is reported as not defined, never as 0 or 1';
  return [
    cases.length === 0
      ? `${treated}; here every one of these was defined for every ${noun}.`
      : `${treated}: ${cases.join('; ')}.`,
    `Means over ${noun}s are plain means of the ${noun}s for which a coefficient was defined.`,
  ];
}

/** `alpha and kappa for Rights and Voice (no variation …)`: one for each reason and set of codes. */
function undefinedCases(facts: AgreementFacts): readonly string[] {
  const noun = codeNoun(facts.question.scheme);
  const isOfPairs = (id: CoefficientId) => id === 'cohen_kappa' && facts.question.coderIds.length > 2;
  const codesOf = new Map<string, { coefficient: string; reason: UndefinedReason; codes: Set<string> }>();
  for (const { coefficient, estimate, codeId } of reportedFigures(facts)) {
    if (estimate.value !== null) continue;
    const key = `${coefficient} ${estimate.reason}`;
    const entry = codesOf.get(key) ?? {
      coefficient: isOfPairs(coefficient) ? 'kappa of at least one pair' : coefficientInText(coefficient),
      reason: estimate.reason,
      codes: new Set(),
    };
    entry.codes.add(codeName(facts, codeId));
    codesOf.set(key, entry);
  }
  const together = new Map<string, string[]>();
  for (const { coefficient, reason, codes } of codesOf.values()) {
    const everyCode = codes.size > 1 && codes.size === facts.question.scheme.codes.length;
    const where = ` for ${everyCode ? `every ${noun}` : joinedList([...codes])} (${undefinedReasonWords(reason, noun)})`;
    together.set(where, [...(together.get(where) ?? []), coefficient]);
  }
  return [...together].map(([where, coefficients]) => `${joinedList(coefficients)}${where}`);
}

function codeName({ question }: AgreementFacts, codeId: string | null): string {
  if (codeId === null) return `all ${codeNoun(question.scheme)}s together`;
  return question.scheme.codes.find(({ id }) => id === codeId)?.name ?? codeId;
}
