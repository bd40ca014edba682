import type { Coder } from '../../domain/coding/coder.ts';
import type { AgreementFacts, Extent } from '../../domain/exchange/agreement-report/agreement-facts.ts';
import { codeNoun, withArticle } from '../code-noun.ts';
import { counted } from '../counted.ts';
import { notBlindSentence } from '../not-blind.ts';
import { joinedList } from './joined-list.ts';

/** Which codebook was compared, and under which of its revisions people coded if not under this one alone. */
export function codebookSentences({ question, revisions }: AgreementFacts): readonly string[] {
  const { name, revision, codes } = question.scheme;
  const noun = codeNoun(question.scheme);
  const codebook = `Inter-coder agreement was computed for the codebook ‘${name}’ (revision ${revision}, ${counted(codes.length, noun)}).`;
  if (revisions.every((one) => one === revision)) return [codebook];
  const listed = `${revisions.length === 1 ? 'revision' : 'revisions'} ${joinedList(revisions.map(String))}`;
  return [
    codebook,
    `The compared coding had been finished under ${listed} of it; ${withArticle(noun)} that a revision did not have counts as missing there, and an answer about ${withArticle(noun)} that was defined anew later, or that another was merged into, counts as it was given.`,
  ];
}

/** Why a finished narrative can be missing from what a viewer compares. */
const whenOpen =
  'open to whoever made this report (a narrative opens when everybody who codes it has finished, or when the lead opens it early)';

/** How much was chosen, how much of it was compared and why no more, and by whom it was coded: with names, or with initials alone. */
export function workSentences(facts: AgreementFacts, namesCoders: boolean): readonly string[] {
  const { chosen, compared, coders, figures } = facts;
  const start = `${extentWords(chosen)} ${wasOrWere(chosen.narratives)} chosen for comparison`;
  if (coders.length < 2) return [`${start}; fewer than two coders were compared.`];
  const who = `(${joinedList(coders.map((coder) => coderWords(coder, namesCoders)))})`;
  const byTwo = coders.length === 2 ? `both coders ${who}` : `at least two of the ${coders.length} coders ${who}`;
  if (compared.narratives === 0) return [`${start}; none had been finished by ${byTwo} and was ${whenOpen}.`];
  const one = compared.narratives === 1;
  const part =
    compared.narratives === chosen.narratives
      ? `${one ? 'it was' : 'all were'} compared, since ${byTwo} had finished ${one ? 'it and it was' : 'them and they were'} ${whenOpen}.`
      : `${compared.narratives.toLocaleString('en-GB')} of them, of ${counted(compared.cases, 'case')}, ${wasOrWere(compared.narratives)} compared: those that ${byTwo} had finished and that were ${whenOpen}.`;
  return [
    `${start}; ${part}`,
    ...(coders.length === 2 ? [] : [byAllSentence(facts)]),
    ...(facts.notBlind === 0 ? [] : [notBlindSentence(facts.notBlind)]),
    ...unreadableSentences(compared.narratives - figures.narratives),
  ];
}

function byAllSentence({ compared, byAll, coders }: AgreementFacts): string {
  const count =
    byAll.narratives === 0
      ? 'None'
      : byAll.narratives === compared.narratives
        ? 'All'
        : byAll.narratives.toLocaleString('en-GB');
  return `${count} of these had been finished by all ${coders.length}.`;
}

function unreadableSentences(count: number): readonly string[] {
  if (count <= 0) return [];
  return [
    `Of these, ${counted(count, 'narrative')} could not be read and ${wasOrWere(count)} left out of the figures.`,
  ];
}

function wasOrWere(count: number): string {
  return count === 1 ? 'was' : 'were';
}

function extentWords({ narratives, cases }: Extent): string {
  return `${counted(narratives, 'narrative')} of ${counted(cases, 'case')}`;
}

function coderWords({ name, initials }: Coder, namesCoders: boolean): string {
  return namesCoders ? `${name} [${initials}]` : initials;
}
