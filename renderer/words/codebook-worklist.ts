import type { Scheme } from '../../codebook/scheme.ts';
import type { LookReason } from '../domain/coding/codebook/worklist.ts';
import { namesOf } from './codebook-changes.ts';
import { counted } from './counted.ts';

/** Why a sheet is to be looked at again, one sentence a reason. `scheme` is the newest revision. */
export function lookReasonSentences(reasons: readonly LookReason[], scheme: Scheme): string[] {
  const missing = reasons.flatMap((reason) => (reason.kind === 'not_looked_for' ? [reason.codeId] : []));
  const changed = reasons.flatMap((reason) =>
    reason.kind === 'not_looked_for' ? [] : [changedSentence(reason, scheme)],
  );
  return [...changed, ...(missing.length > 0 ? [`Not yet looked for: ${namesOf(missing, scheme.codes)}.`] : [])];
}

/** Which codes a sheet does not have that were defined otherwise when it was finished. `scheme` is the newest revision. */
export function olderAbsenceSentence(codeIds: readonly string[], { codes }: Scheme): string {
  return `Not found by the older definition: ${namesOf(codeIds, codes)}.`;
}

function changedSentence(reason: Exclude<LookReason, { kind: 'not_looked_for' }>, { codes }: Scheme): string {
  const code = codes.find(({ id }) => id === reason.codeId);
  const segments = counted(reason.segments, 'coded segment');
  const name = namesOf([reason.codeId], codes);
  switch (reason.kind) {
    case 'changed':
      return `The definition or rules of ${name} have changed: ${segments}.`;
    case 'merged':
      return `${name} was merged into ${namesOf(code?.replacedBy ?? [], codes)}: ${segments}.`;
    case 'split':
      return `${name} was split into ${namesOf(code?.replacedBy ?? [], codes)}: ${segments}.`;
    case 'archived':
      return `${name} is archived: ${segments}.`;
  }
}
