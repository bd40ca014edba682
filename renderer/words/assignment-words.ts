import type { DrawBalance } from '../domain/coding/assignment/draw-balance.ts';
import type { HandoverPlan } from '../domain/coding/assignment/plan-handover.ts';
import type { Coder } from '../domain/coding/coder.ts';
import type { AssignmentDraw, Round } from '../domain/coding/round.ts';
import { counted } from './counted.ts';

const numbers = new Intl.NumberFormat('en-GB');
const choiceOf = new Intl.ListFormat('en-GB', { type: 'disjunction' });

/** A name for the next calibration round: `Calibration 1`, or the first number that no round has. */
export function calibrationName(rounds: readonly Pick<Round, 'name'>[]): string {
  return firstFree('Calibration', rounds, 1);
}

/** A name for the study's own round: `Main coding`, then `Main coding 2` … */
export function mainCodingName(rounds: readonly Pick<Round, 'name'>[]): string {
  return rounds.some(({ name }) => name === 'Main coding') ? firstFree('Main coding', rounds, 2) : 'Main coding';
}

function firstFree(stem: string, rounds: readonly Pick<Round, 'name'>[], from: number): string {
  const taken = new Set(rounds.map(({ name }) => name));
  let number = from;
  while (taken.has(`${stem} ${number}`)) number += 1;
  return `${stem} ${number}`;
}

/** How a round was drawn last, with its seed and how many cases there were then: from the same cases it can be drawn again. */
export function drawSentence(draw: AssignmentDraw): string {
  const each = `${draw.codersEach} coders each`;
  const { overlap } = draw;
  const rest = draw.rest === 'shared' ? ', the others shared out, one coder each' : ', the others left';
  const how =
    overlap.kind === 'all'
      ? `every case by ${each}`
      : overlap.value === 0
        ? 'every case by one coder'
        : `${overlap.kind === 'cases' ? counted(overlap.value, 'case') : `${numbers.format(overlap.value)}% of the cases`} by ${each}${rest}`;
  const spread = draw.stratifiedBy === null ? '' : `, spread proportionately over ${draw.stratifiedBy}`;
  const from =
    draw.available === undefined
      ? ''
      : `, drawn from the ${counted(draw.available, 'case')} that could be assigned then`;
  return `Drawn among ${counted(draw.coderIds.length, 'coder')}: ${how}${spread}. Seed ${draw.seed}${from}.`;
}

/** What a draw comes to: `120 cases: 24 double-coded, 96 by one coder. 30 cases are left.` */
export function balanceSentence({ cases, overlap, left }: DrawBalance, codersEach: number): string {
  const parts = [
    ...(overlap > 0
      ? [`${numbers.format(overlap)} ${codersEach === 2 ? 'double-coded' : `by ${codersEach} coders`}`]
      : []),
    ...(cases > overlap ? [`${numbers.format(cases - overlap)} by one coder`] : []),
  ];
  const rest = left > 0 ? ` ${counted(left, 'case')} ${left === 1 ? 'is' : 'are'} left for another round.` : '';
  return `${counted(cases, 'case')}: ${parts.join(', ')}.${rest}`;
}

/** How many values are named before the rest is only counted. */
const namedValues = 6;

/**
 * Which values of the attribute have no case in the sample, although it is spread over them; `null` if each has one, or nothing
 * is sampled. Such a value always has a part of less than one case.
 */
export function passedOverSentence({ strata, overlap }: DrawBalance): string | null {
  const without = strata
    .filter((stratum) => stratum.overlap === 0)
    .map(({ value }) => (value === '' ? '(empty)' : value));
  if (overlap === 0 || without.length === 0) return null;
  const named = without.slice(0, namedValues);
  const rest = without.length - named.length;
  const items = rest > 0 ? [...named, counted(rest, 'other value')] : named;
  return `The sample is too small for a case of every value: it has none of ${choiceOf.format(items)}.`;
}

/** How many cases pairs of coders have in common; `null` for a single pair, whose number is said elsewhere, and where none has any. */
export function pairsSentence({ pairs }: DrawBalance): string | null {
  const counts = pairs.map(({ cases }) => cases);
  const most = Math.max(...counts);
  if (pairs.length < 2 || most === 0) return null;
  return `Every two coders have ${spanOf(counts)} ${most === 1 ? 'case' : 'cases'} in common.`;
}

/** The least and the most of some numbers, as one word where they are the same: `3`, `3 or 4`, `3 to 7`. */
export function spanOf(counts: readonly number[]): string {
  const [least, most] = [Math.min(...counts), Math.max(...counts)];
  if (least === most) return numbers.format(least);
  return `${numbers.format(least)} ${most - least === 1 ? 'or' : 'to'} ${numbers.format(most)}`;
}

/**
 * What a handover leaves behind: what was begun, what one coder codes alone from now on, and what nobody can take. Each a sentence;
 * none if nothing is to be said. `coders`: of the project.
 */
export function handoverNotes(
  { narratives, begun, fewer, left, alone }: HandoverPlan,
  name: string,
  coders: readonly Pick<Coder, 'id' | 'name'>[],
): string[] {
  const single = [...alone.values()].reduce((sum, count) => sum + count, 0);
  const staying = fewer - left - single;
  return [
    ...(begun > 0
      ? [
          `${name} has begun ${numbers.format(begun)} of them. What they did there is kept, and stays closed until the others have finished; whoever takes over begins afresh.`,
        ]
      : []),
    ...[...alone].map(([id, count]) => {
      const who = coders.find((coder) => coder.id === id)?.name ?? 'One coder';
      const which =
        count < narratives ? `${numbers.format(count)} of them` : count === 1 ? 'it' : `these ${numbers.format(count)}`;
      return `${who} codes ${which} already. Without a second coder ${count === 1 ? 'it gives' : 'they give'} no agreement.`;
    }),
    ...(staying > 0
      ? [
          `${counted(staying, 'narrative')} will have one coder fewer: nobody chosen can take ${staying === 1 ? 'it' : 'them'}.`,
        ]
      : []),
    ...(left > 0
      ? [
          `${counted(left, 'narrative')} will leave the round: nobody else codes ${left === 1 ? 'it' : 'them'}. A later draw can take ${left === 1 ? 'it' : 'them'}.`,
        ]
      : []),
  ];
}

/** What a handover did, once it is done. */
export function handoverDone({ narratives, fewer }: HandoverPlan, name: string): string {
  const given = narratives - fewer;
  const parts = [
    ...(given > 0 ? [`${counted(given, 'narrative')} of ${name} went to others.`] : []),
    ...(fewer > 0 ? [`${counted(fewer, 'narrative')} ${fewer === 1 ? 'was' : 'were'} taken off ${name}.`] : []),
  ];
  if (parts.length === 0) return `${name} had nothing left to give to others.`;
  return `${parts.join(' ')} To take that back, revert it in History.`;
}
