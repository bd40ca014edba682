import { cautions } from '../../../domain/agreement/behind/cautions.ts';
import type { AgreementFacts } from '../../../domain/exchange/agreement-report/agreement-facts.ts';
import { cautionSentence } from '../../../words/agreement-cautions.ts';

/** What should be known before the figures are quoted, each once: of every code, and of them all. */
export function reportCautions(facts: AgreementFacts, namesCoders: boolean): readonly string[] {
  const { question, coders, madeBy, figures } = facts;
  const called = ({ name, initials }: typeof madeBy) => (namesCoders ? name : initials);
  const coderName = (id: string) => {
    const coder = coders.find((one) => one.id === id);
    return coder ? called(coder) : id;
  };
  const ofCodes = question.scheme.codes.flatMap((code) =>
    figures.groups
      .filter(({ codeId, coderIds }) => codeId === code.id && coderIds.length === question.coderIds.length)
      .flatMap((group) => cautions(group, question))
      .map((caution) => cautionSentence(caution, { outcome: code.name, unit: question.unit, coderName })),
  );
  return [
    ...new Set(ofCodes),
    `Counted is only finished coding that ${called(madeBy)}, who made this report, may see.`,
    'Bands for ‘good’ agreement, such as 0.667 and 0.800 for alpha, are conventions of their authors. What is enough depends on what the coded data are used for.',
  ];
}
