import { cautions } from '../../../domain/agreement/behind/cautions.ts';
import { groupBy } from '../../../domain/coding/group-by.ts';
import type { AgreementFacts } from '../../../domain/exchange/agreement-report/agreement-facts.ts';
import { cautionSentence } from '../../../words/agreement-cautions.ts';
import { joinedList } from '../../../words/agreement-report/joined-list.ts';

/** What should be known before the figures are quoted, each once, with the codes that it is about unless it is about them all. */
export function reportCautions(facts: AgreementFacts, namesCoders: boolean): readonly string[] {
  const { question, coders, madeBy, figures } = facts;
  const called = ({ name, initials }: typeof madeBy) => (namesCoders ? name : initials);
  const coderName = (id: string) => {
    const coder = coders.find((one) => one.id === id);
    return coder ? called(coder) : id;
  };
  const said = question.scheme.codes.flatMap((code) =>
    figures.groups
      .filter(({ codeId, coderIds }) => codeId === code.id && coderIds.length === question.coderIds.length)
      .flatMap((group) => cautions(group, question))
      .map((caution) => cautionSentence(caution, { outcome: code.name, unit: question.unit, coderName }))
      .map((sentence) => ({ name: code.name, sentence })),
  );
  const ofCodes = [...groupBy(said, ({ sentence }) => sentence)].map(([sentence, about]) => {
    const names = [...new Set(about.map(({ name }) => name))];
    const needsNames = names.length < question.scheme.codes.length && !names.some((name) => sentence.includes(name));
    return needsNames ? `${joinedList(names)}: ${sentence}` : sentence;
  });
  return [
    ...ofCodes,
    `Counted is only finished coding that ${called(madeBy)}, who made this report, may see.`,
    'Bands for ‘good’ agreement, such as 0.667 and 0.800 for alpha, are conventions of their authors. What is enough depends on what the coded data are used for.',
  ];
}
