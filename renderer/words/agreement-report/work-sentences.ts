import type { Coder } from '../../domain/coding/coder.ts';
import type { AgreementFacts, Extent } from '../../domain/exchange/agreement-report/agreement-facts.ts';
import { counted } from '../counted.ts';
import { joinedList } from './joined-list.ts';

/** Which codebook was compared, and under which of its revisions people coded if not under this one alone. */
export function codebookSentences({ question, revisions }: AgreementFacts): readonly string[] {
  const { name, revision, codes } = question.scheme;
  const codebook = `Inter-coder agreement was computed for the codebook ‘${name}’ (revision ${revision}, ${counted(codes.length, 'code')}).`;
  if (revisions.every((one) => one === revision)) return [codebook];
  const listed = `${revisions.length === 1 ? 'revision' : 'revisions'} ${joinedList(revisions.map(String))}`;
  return [
    codebook,
    `The compared coding had been finished under ${listed} of it; a code that a revision did not have counts as missing there.`,
  ];
}

/** How much was chosen, how much of it was coded twice or more, and by whom: with names, or with initials alone. */
export function workSentence({ chosen, compared, byAll, coders }: AgreementFacts, namesCoders: boolean): string {
  const were = chosen.narratives === 1 ? 'was' : 'were';
  const start = `${extentWords(chosen)} ${were} chosen for comparison`;
  if (coders.length < 2) return `${start}; fewer than two coders were compared.`;
  const who = `(${joinedList(coders.map((coder) => coderWords(coder, namesCoders)))})`;
  const byEvery = coders.length === 2 ? `both coders ${who}` : `all ${coders.length} coders ${who}`;
  const byTwo = coders.length === 2 ? byEvery : `at least two of the ${coders.length} coders ${who}`;
  if (compared.narratives === 0) return `${start}; none had been finished by ${byTwo}.`;
  const part = partWords(compared, chosen);
  if (byAll.narratives === compared.narratives) return `${start}; ${part} had been finished by ${byEvery}.`;
  const ofThem = byAll.narratives === 0 ? 'none' : byAll.narratives.toLocaleString('en-GB');
  return `${start}; ${part} had been finished by ${byTwo}, ${ofThem} of them by all ${coders.length}.`;
}

/** `it`, `all`, or how many of them and of how many cases. */
function partWords(part: Extent, whole: Extent): string {
  if (part.narratives === whole.narratives) return whole.narratives === 1 ? 'it' : 'all';
  return `${part.narratives.toLocaleString('en-GB')} of them, of ${counted(part.cases, 'case')},`;
}

function extentWords({ narratives, cases }: Extent): string {
  return `${counted(narratives, 'narrative')} of ${counted(cases, 'case')}`;
}

function coderWords({ name, initials }: Coder, namesCoders: boolean): string {
  return namesCoders ? `${name} [${initials}]` : initials;
}
