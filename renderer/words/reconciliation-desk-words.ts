import type { Decision, DecisionReason, DecisionSubject } from '../domain/coding/decision.ts';
import type { QueueState } from '../domain/reconciliation/queue.ts';
import { disagreementKindName } from './disagreement-words.ts';

const names = new Intl.ListFormat('en-GB');

/** What there is to be decided, as a heading. */
export function subjectName(subject: DecisionSubject): string {
  if (subject === 'identical') return 'Coded alike';
  if (subject === 'single') return 'One coder only';
  return disagreementKindName(subject);
}

const differing: Partial<Record<DecisionSubject, string>> = {
  different_outcome: 'outcome',
  different_edges: 'edges',
  different_status: 'status',
};

/** All that an item is about, as one phrase: `Missed`, `Edges and status differ`, `Missed; edges differ`. */
export function subjectsPhrase(subjects: readonly DecisionSubject[]): string {
  const [only] = subjects;
  if (only !== undefined && subjects.length === 1) return subjectName(only);
  const named = subjects.filter((subject) => differing[subject] === undefined).map(subjectName);
  const differ = subjects.flatMap((subject) => differing[subject] ?? []);
  const last = differ.at(-1);
  if (last === undefined) return named.join('; ');
  const others = differ.slice(0, -1).join(', ');
  const verb = differ.length === 1 && last !== 'edges' ? 'differs' : 'differ';
  const phrase = `${others === '' ? last : `${others} and ${last}`} ${verb}`;
  return named.length > 0 ? `${named.join('; ')}; ${phrase}` : phrase.charAt(0).toUpperCase() + phrase.slice(1);
}

const states: Readonly<Record<QueueState, string>> = { open: 'Open', settled: 'Settled', stale: 'Stale' };

/** How far an item is. */
export function queueStateName(state: QueueState): string {
  return states[state];
}

const reasons: Readonly<
  Record<DecisionReason, { readonly name: string; readonly key: string; readonly when: string }>
> = {
  definition_unclear: { name: 'Definition unclear', key: 'D', when: 'the codebook can be read both ways' },
  missed: { name: 'Missed', key: 'M', when: 'somebody read past it' },
  edge: { name: 'Edges', key: 'E', when: 'the same passage, cut otherwise' },
  status: { name: 'Status', key: 'S', when: 'the same passage, weighed otherwise' },
  judgement: { name: 'Judgement', key: 'J', when: 'both readings are fair' },
  other: { name: 'Other', key: 'O', when: 'say what in the note' },
};

/** Why coders differed, in a word. */
export function reasonName(reason: DecisionReason): string {
  return reasons[reason].name;
}

/** The letter that chooses a reason in its menu. */
export function reasonKey(reason: DecisionReason): string {
  return reasons[reason].key;
}

/** When a reason is the right one, to stand after its name. */
export function reasonMeaning(reason: DecisionReason): string {
  return reasons[reason].when;
}

/**
 * Everybody who coded something of an item, of `looked` who looked for it: of two `both`, of more `all three`, `all 4`, and
 * `both who coded it` where somebody coded nothing there.
 */
export function everyCoderPhrase(coded: number, looked: number): string {
  const more = coded === 3 ? 'all three' : `all ${coded}`;
  const all = coded === 2 ? 'both' : more;
  return coded < looked ? `${all} who coded it` : all;
}

/** What was ruled, as a phrase after `Settled:`. `nameOf` gives a coder's name as the desk shows it. */
export function rulingPhrase(
  { ruling, ruledFor, from }: Pick<Decision, 'ruling' | 'ruledFor' | 'from'>,
  nameOf: (coderId: string) => string,
): string {
  switch (ruling) {
    case 'identical':
      return 'as all coded it';
    case 'coder':
      return ruledFor === undefined ? 'one coder’s' : `${nameOf(ruledFor)}’s`;
    case 'every_coder':
      return everyCoderPhrase(from.filter(({ codings }) => codings.length > 0).length, from.length);
    case 'edited':
      return 'as edited';
    case 'nothing':
      return 'nothing here';
  }
}

/**
 * What changed since a ruling on a passage that all coded alike then and now: only memos on it, of `memos`, or something else on
 * the narrative, of `elsewhere`. Both are names as the desk shows them, at least one of them in all.
 */
export function sameCodingSentence(memos: readonly string[], elsewhere: readonly string[]): string {
  const ofMemos = memos.length > 0 ? `Only a memo on this passage has changed since, of ${names.format(memos)}.` : '';
  const ofOthers =
    elsewhere.length > 0
      ? `This passage is coded as before: since the ruling ${names.format(elsewhere)} ${elsewhere.length === 1 ? 'has' : 'have'} reopened the narrative or changed something else on it.`
      : '';
  return [ofMemos, ofOthers].filter((sentence) => sentence !== '').join(' ');
}
