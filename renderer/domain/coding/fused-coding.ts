import { compareSpans } from '../text/compare-spans.ts';
import type { Coding } from './coding.ts';

/**
 * The one coding that several of the same code become.
 * The oldest keeps its id and its date; the span goes from the first start to the last end; memos are joined in order of reading with a blank line
 * between them (the same words once); the status stays if all agree, otherwise the one that survives has none: the
 * coder must look again. It is a suggestion, with the evidence of all, only if each of them was one. Its codebook
 * revision is the newest of theirs. `at` is milliseconds since 1970, UTC.
 */
export function fusedCoding(first: Coding, others: readonly Coding[], at: number): Coding {
  const all = [first, ...others].sort(compareSpans);
  const oldest = all.reduce((a, b) => (isOlder(b, a) ? b : a), first);
  const memo = distinct(all.flatMap((coding) => coding.memo ?? [])).join('\n\n');
  const statuses = distinct(all.map((coding) => coding.status));
  const status = statuses.length === 1 ? statuses[0] : undefined;
  const suggested = all.every(({ origin }) => origin === 'suggestion');
  const evidence = distinct(all.flatMap((coding) => coding.evidence ?? []));
  return {
    id: oldest.id,
    schemeId: first.schemeId,
    codeId: first.codeId,
    start: Math.min(...all.map(({ start }) => start)),
    end: Math.max(...all.map(({ end }) => end)),
    ...(status === undefined ? {} : { status }),
    ...(memo === '' ? {} : { memo }),
    origin: suggested ? 'suggestion' : 'manual',
    ...(suggested && evidence.length > 0 ? { evidence } : {}),
    codebookRevision: Math.max(...all.map(({ codebookRevision }) => codebookRevision)),
    createdAt: oldest.createdAt,
    updatedAt: Math.max(at, ...all.map(({ updatedAt }) => updatedAt)),
  };
}

function isOlder(a: Coding, b: Coding): boolean {
  return a.createdAt < b.createdAt || (a.createdAt === b.createdAt && a.id < b.id);
}

function distinct<T>(values: readonly T[]): readonly T[] {
  return [...new Set(values)];
}
