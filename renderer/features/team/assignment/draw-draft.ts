import type { CaseToDraw, DrawFrom } from '../../../domain/coding/assignment/case-to-draw.ts';
import type { Coder } from '../../../domain/coding/coder.ts';
import type { AssignmentDraw } from '../../../domain/coding/round.ts';

/** How cases are dealt, as the form asks for it: each by several coders, a sample of them, or each by one. */
export type DealingWay = 'every' | 'sample' | 'share';

/** What stands in the form of a draw. Numbers are as typed, so that a wrong one stays in its field and is named. */
export interface DrawDraft {
  readonly coderIds: readonly string[];
  readonly way: DealingWay;
  readonly sampleKind: 'cases' | 'percent';
  readonly sample: string;
  /** Coders for a case; `null`: all that are chosen, or two for a sample that is followed by shares. */
  readonly codersEach: string | null;
  readonly rest: AssignmentDraw['rest'];
  readonly from: DrawFrom;
  readonly stratifiedBy: string | null;
  readonly seed: string;
}

/** The draw that the form stands for; a number that was not typed right is NaN, which `drawProblem` names. */
export function drawOfDraft(draft: DrawDraft): AssignmentDraw {
  const { coderIds, way, sampleKind, rest, stratifiedBy } = draft;
  return {
    seed: wholeNumber(draft.seed),
    coderIds,
    overlap: way === 'every' ? { kind: 'all' } : overlapOf(way, sampleKind, draft.sample),
    codersEach: wholeNumber(codersEachOf(draft)),
    rest: way === 'sample' ? rest : 'shared',
    stratifiedBy,
  };
}

function overlapOf(way: DealingWay, kind: DrawDraft['sampleKind'], sample: string): AssignmentDraw['overlap'] {
  if (way === 'share') return { kind: 'cases', value: 0 };
  return { kind, value: kind === 'cases' ? wholeNumber(sample) : decimal(sample) };
}

/** What stands in the field of coders for a case. */
export function codersEachOf({ codersEach, way, rest, coderIds }: DrawDraft): string {
  if (codersEach !== null) return codersEach;
  const all = Math.max(2, coderIds.length);
  return String(way === 'every' || rest === 'left' ? all : 2);
}

/** Where the form begins: a few cases for everybody, to see whether all read the codebook alike. */
export function calibrationDraft(coders: readonly Coder[], available: number, seed: number): DrawDraft {
  return {
    ...mainDraft(coders, seed),
    sampleKind: 'cases',
    sample: String(Math.min(10, available)),
    rest: 'left',
  };
}

/** Where the form begins for the study's own round: a fifth of the cases double-coded, the rest shared out. */
export function mainDraft(coders: readonly Coder[], seed: number): DrawDraft {
  const coderIds = coders.map(({ id }) => id);
  return {
    coderIds,
    way: coderIds.length < 2 ? 'share' : 'sample',
    sampleKind: 'percent',
    sample: '20',
    codersEach: null,
    rest: 'shared',
    from: 'never_assigned',
    stratifiedBy: null,
    seed: String(seed),
  };
}

/** Where the form begins for more cases of a running round: as it was drawn last, with another seed. */
export function draftOfDraw(
  draw: AssignmentDraw,
  coders: readonly Coder[],
  available: number,
  seed: number,
): DrawDraft {
  const active = new Set(coders.filter((coder) => coder.active).map(({ id }) => id));
  const { overlap } = draw;
  const isAll = overlap.kind === 'all';
  const isShare = !isAll && overlap.value === 0;
  return {
    coderIds: draw.coderIds.filter((id) => active.has(id)),
    way: isAll ? 'every' : isShare ? 'share' : 'sample',
    sampleKind: overlap.kind === 'percent' ? 'percent' : 'cases',
    sample: String(isAll ? available : overlap.kind === 'cases' ? Math.min(overlap.value, available) : overlap.value),
    codersEach: isShare ? null : String(draw.codersEach),
    rest: draw.rest,
    from: 'never_assigned',
    stratifiedBy: draw.stratifiedBy,
    seed: String(seed),
  };
}

/** Who is chosen at first: everybody who codes; the lead too where they would be alone otherwise. */
export function codersAtFirst(coders: readonly Coder[]): Coder[] {
  const active = coders.filter((coder) => coder.active);
  const others = active.filter(({ role }) => role === 'coder');
  return others.length < 2 ? active : others;
}

/** An attribute that a draw can be spread over, with how many values it takes in these cases. */
export interface SpreadAttribute {
  readonly name: string;
  readonly values: number;
}

/** The attributes that tell these cases apart, in the order in which they first appear. */
export function spreadAttributes(cases: readonly CaseToDraw[]): SpreadAttribute[] {
  const names = new Set(cases.flatMap(({ attributes }) => Object.keys(attributes)));
  return [...names]
    .map((name) => ({ name, values: new Set(cases.map(({ attributes }) => attributes[name] ?? '')).size }))
    .filter(({ values }) => values > 1);
}

/** A seed drawn by the machine. */
export function anySeed(): number {
  return crypto.getRandomValues(new Uint32Array(1))[0] ?? 0;
}

function wholeNumber(typed: string): number {
  return /^\s*\d{1,10}\s*$/.test(typed) ? Number(typed) : Number.NaN;
}

function decimal(typed: string): number {
  return /^\s*\d{1,3}([.,]\d{1,2})?\s*$/.test(typed) ? Number(typed.replace(',', '.')) : Number.NaN;
}
