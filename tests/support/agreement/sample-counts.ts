import { sample } from '../../../codebook/sample/sample.ts';
import type { Span } from '../../../renderer/domain/text/span.ts';

/** In how many units both coders of the sample found a code, the first alone, the second alone, neither. */
export interface SampleCounts {
  readonly both: number;
  readonly first: number;
  readonly second: number;
  readonly neither: number;
}

/** Unit by unit, by plain counting: a coder has found the code if one of their passages of it shares a character with the unit. */
export function foundInSample(codeId: string, unitsOf: (text: string) => readonly Span[]): SampleCounts {
  const counts = { both: 0, first: 0, second: 0, neither: 0 };
  for (const { text, codings } of comparedNarratives(codeId)) {
    const passages = codings.map((own) => own.map(({ quote }) => placeOf(text, quote)));
    for (const unit of unitsOf(text)) {
      const [first, second] = passages.map((own) => own.some(({ start, end }) => start < unit.end && end > unit.start));
      counts[first ? (second ? 'both' : 'first') : second ? 'second' : 'neither'] += 1;
    }
  }
  return counts;
}

/** The narratives in which both give the code the same status (several: as one answer of its own, none given: another), or both do not find it. */
export function sameStatusInSample(codeId: string): { readonly same: number; readonly all: number } {
  const answers = comparedNarratives(codeId).map(({ codings }) =>
    codings.map((own) => {
      const statuses = new Set(own.map(({ status }) => status ?? 'none'));
      return statuses.size > 1 ? 'several' : ([...statuses][0] ?? 'not found');
    }),
  );
  return { same: answers.filter(([first, second]) => first === second).length, all: answers.length };
}

/**
 * What the table of figures says of two coders' counts, in the order of its columns: n, prevalence, percent, alpha, AC1, kappa.
 * Alpha 1 − D_o / D_e with D_o = 2 (b + c) / 2n, D_e = 2 N1 N0 / (2n (2n − 1)); AC1's chance 2 π (1 − π); kappa's from each one's own share.
 */
export function figuresOf({ both, first, second, neither }: SampleCounts): string[] {
  const n = both + first + second + neither;
  const found = 2 * both + first + second;
  const percent = (both + neither) / n;
  const prevalence = found / (2 * n);
  const alpha = 1 - (((first + second) / n) * (2 * n * (2 * n - 1))) / (2 * found * (2 * n - found));
  const beyond = (chance: number) => (percent - chance) / (1 - chance);
  const [one, other] = [(both + first) / n, (both + second) / n];
  return [
    n.toLocaleString('en-GB'),
    asPercent(prevalence),
    asPercent(percent),
    alpha.toFixed(2),
    beyond(2 * prevalence * (1 - prevalence)).toFixed(2),
    beyond(one * other + (1 - one) * (1 - other)).toFixed(2),
  ];
}

/** A share as the screen writes it. */
export function asPercent(share: number): string {
  return `${(100 * share).toFixed(1)}%`;
}

/** The texts that both have finished, with each one's codings of the code. */
function comparedNarratives(codeId: string) {
  return sample.narratives.flatMap(({ caseId, text }) => {
    const sheets = sample.coders.flatMap(({ sheets: own }) =>
      own.filter((sheet) => sheet.caseId === caseId && sheet.state === 'finished'),
    );
    if (sheets.length < 2) return [];
    return [{ text, codings: sheets.map(({ codings }) => codings.filter(({ code }) => code === codeId)) }];
  });
}

function placeOf(text: string, quote: string): Span {
  const start = text.indexOf(quote);
  if (start === -1) throw new Error('The quote does not stand in the text');
  return { start, end: start + quote.length };
}
