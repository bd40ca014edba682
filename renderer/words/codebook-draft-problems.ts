import type { Code } from '../../codebook/scheme.ts';
import type { DraftProblem } from '../domain/coding/codebook/next-revision.ts';
import { knownFieldName } from './codebook-fields.ts';
import { faultWords } from './scheme-problems.ts';

/** Why a draft cannot become a revision yet, and what to do about it: `In ‘Safety’, definition: this has no words. …` */
export function draftProblemSentence({ problem }: Pick<DraftProblem, 'problem'>, codes: readonly Code[]): string {
  const { earlier, ...details } = problem.details ?? {};
  if (problem.code === 'empty_text' && /^codes\[\d+\]\.name$/.test(problem.place)) {
    return 'A code has no name. Give it one.';
  }
  const place = placeWords(problem.place, codes);
  const words = faultWords({
    code: problem.code,
    details: earlier === undefined ? details : { ...details, earlier: placeWords(String(earlier), codes) ?? earlier },
  });
  return place === null ? `In the codebook as a whole: ${words}` : `In ${place}: ${words}`;
}

/** `codes[2].include[0]` in words: `‘Rights’, include, entry 1`. */
function placeWords(place: string, codes: readonly Code[]): string | null {
  const found = /^codes\[(\d+)\](?:\.(\w+))?(?:\[(\d+)\])?/.exec(place);
  if (!found) return null;
  const code = codes[Number(found[1])];
  const field = knownFieldName(found[2] ?? '');
  const parts = [
    code?.name.trim() ? `‘${code.name.trim()}’` : 'the code without a name',
    ...(field === null ? [] : [field.toLowerCase()]),
    ...(found[3] === undefined ? [] : [`entry ${Number(found[3]) + 1}`]),
  ];
  return parts.join(', ');
}
