import type { Scheme } from '../../../codebook/scheme.ts';
import type { Act } from './change.ts';
import { codeToApply } from './code-of-scheme.ts';
import type { Coding } from './coding.ts';
import { fusedCoding } from './fused-coding.ts';
import { identicalCodings } from './identical-codings.ts';
import type { Sheet } from './sheet.ts';
import { codingsAct } from './sheet-act.ts';

/** What is changed: `scheme` is the one that has the new code; `at` is milliseconds since 1970, UTC. */
export interface CodeToChange {
  readonly codingId: string;
  readonly scheme: Scheme;
  readonly codeId: string;
  readonly at: number;
}

/**
 * Puts another code on a coding's span. Its words of evidence spoke for the old code: it becomes a manual coding. A status
 * that the scheme has not is dropped. If the sheet has the new code on exactly this span already, the two become one,
 * as in a merge (see `fusedCoding`).
 * `null` if the sheet is finished, has no such coding, or the coding has that code already; throws a RangeError for a
 * code that the scheme has not or has archived.
 */
export function changeCode(sheet: Sheet, details: CodeToChange): Act | null {
  const code = codeToApply(details.scheme, details.codeId);
  const before = sheet.codings.find(({ id }) => id === details.codingId);
  if (!before || (before.schemeId === details.scheme.id && before.codeId === code.id)) return null;
  const changed = recoded(before, details);
  const twins = identicalCodings(sheet.codings, changed);
  const after = twins.length > 0 ? fusedCoding(changed, twins, details.at) : changed;
  const changes = [before, ...twins].map((one) => ({ before: one, after: one.id === after.id ? after : null }));
  return codingsAct(sheet, 'change_code', changes);
}

function recoded(before: Coding, { scheme, codeId, at }: CodeToChange): Coding {
  const { status, evidence: _evidence, ...rest } = before;
  const kept = scheme.statuses.find(({ id }) => id === status)?.id;
  return {
    ...rest,
    schemeId: scheme.id,
    codeId,
    ...(kept === undefined ? {} : { status: kept }),
    origin: 'manual',
    codebookRevision: scheme.revision,
    updatedAt: Math.max(at, before.updatedAt),
  };
}
