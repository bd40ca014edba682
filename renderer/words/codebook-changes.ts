import type { Code } from '../../codebook/scheme.ts';
import type { CodeDifference, CodeFate } from '../domain/coding/codebook/compare-revisions.ts';
import { codeFieldList } from './codebook-fields.ts';

const fates: Readonly<Record<CodeFate, string>> = {
  added: 'Added',
  merged: 'Merged',
  split: 'Split',
  archived: 'Archived',
  brought_back: 'Brought back',
  changed: 'Changed',
};

/** What became of a code, in a word or two. */
export function codeFateWord(fate: CodeFate): string {
  return fates[fate];
}

/** What became of a code, in full but for its name: `Merged into ‘Voice’`. `codes` are those of the later revision. */
export function codeFateSentence({ fate, after, fields }: CodeDifference, codes: readonly Code[]): string {
  if (fate === 'merged' || fate === 'split') return `${fates[fate]} into ${namesOf(after.replacedBy ?? [], codes)}`;
  if (fate === 'changed') return `Changed: ${codeFieldList(fields)}`;
  const others = fate === 'brought_back' ? fields.filter((field) => field !== 'key') : [];
  return others.length > 0 ? `${fates[fate]}; changed: ${codeFieldList(others)}` : fates[fate];
}

/** Codes by name, in quotes: `‘Safety’ and ‘Voice’`. One without a name yet is ‘the new code’. */
export function namesOf(ids: readonly string[], codes: readonly Code[]): string {
  const quoted = ids.map((id) => `‘${codes.find((code) => code.id === id)?.name.trim() || 'the new code'}’`);
  return new Intl.ListFormat('en-GB').format(quoted);
}
