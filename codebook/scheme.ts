import { checkArchived } from './check-archived.ts';
import { checkCode } from './check-code.ts';
import { checkColumnClash, checkId, LONGEST_NAME } from './check-id.ts';
import { checkParents } from './check-parents.ts';
import {
  checkDistinct,
  checkList,
  checkObject,
  checkRevision,
  checkText,
  Faults,
  inside,
  type SchemeProblemCode,
} from './checks.ts';
import type { Problem } from './problem.ts';

/** A value that a coding may carry beside its code, e.g. `achieved` or `unmet`. */
export interface Status {
  readonly id: string;
  readonly name: string;
  /** One sentence that tells a coder when to choose it. */
  readonly definition: string;
}

/** The line under a coded span, so that no code is told by its colour alone. */
export type UnderlineStyle = 'solid' | 'dashed' | 'dotted' | 'double' | 'wavy';

/** One code of a scheme. Of the built-in schemes, `quoted` names the fields that are words of the scheme's source; all else is ours. */
export interface Code {
  readonly id: string;
  readonly name: string;
  /** The id of the code above it, if the scheme has levels. */
  readonly parent?: string;
  readonly definition: string;
  readonly include: readonly string[];
  readonly exclude: readonly string[];
  /** Invented sentences that would be coded. */
  readonly examples: readonly string[];
  /** Words and phrases that suggest the code; words are compared by their Porter stem. */
  readonly keywords: readonly string[];
  /** `#rrggbb`, told apart by people with any colour vision. No two codes in use share it; an archived one may. */
  readonly colour: string;
  readonly underline: UnderlineStyle;
  /** The digit key `1`–`9` that applies it, if any. */
  readonly key?: string;
  readonly quoted: readonly string[];
  /** True once it is no longer to be used: it cannot be applied any more, and what was coded with it stays. It has no key. */
  readonly archived?: true;
  /** The codes that took the place of an archived one: one it was merged into, or several it was split into. */
  readonly replacedBy?: readonly string[];
}

/** A codebook: the codes, their rules and the statuses a coding may carry. `revision` rises with every change; past revisions are kept. */
export interface Scheme {
  readonly id: string;
  readonly name: string;
  readonly revision: number;
  /** Where it comes from, in one sentence. */
  readonly source: string;
  readonly statuses: readonly Status[];
  readonly codes: readonly Code[];
}

const SCHEME_FIELDS = ['id', 'name', 'revision', 'source', 'statuses', 'codes'];

/**
 * The scheme that a JSON value holds, or its first fault in reading order, with the place (`codes[2].id`) and the reason.
 * Never throws, whatever the value is.
 */
export function parseScheme(json: unknown): { scheme: Scheme } | { problem: Problem<SchemeProblemCode> } {
  const faults = new Faults();
  const scheme = readScheme(json, faults);
  const problem = faults.first();
  return problem ? { problem } : { scheme };
}

function readScheme(json: unknown, faults: Faults): Scheme {
  const fields = checkObject(json, '', SCHEME_FIELDS, [], faults);
  const scheme = {
    id: checkId(fields.get('id'), 'id', LONGEST_NAME, faults),
    name: checkText(fields.get('name'), 'name', faults),
    revision: checkRevision(fields.get('revision'), 'revision', faults),
    source: checkText(fields.get('source'), 'source', faults),
    statuses: checkList(fields.get('statuses'), 'statuses', checkStatus, faults),
    codes: checkList(fields.get('codes'), 'codes', checkCode, faults),
  };
  if (scheme.codes.length === 0) faults.note('empty_list', 'codes');
  checkEachAgainstTheOthers(scheme, faults);
  return scheme;
}

function checkStatus(value: unknown, place: string, faults: Faults): Status {
  const fields = checkObject(value, place, ['id', 'name', 'definition'], [], faults);
  return {
    id: checkId(fields.get('id'), inside(place, 'id'), LONGEST_NAME, faults),
    name: checkText(fields.get('name'), inside(place, 'name'), faults),
    definition: checkText(fields.get('definition'), inside(place, 'definition'), faults),
  };
}

function checkEachAgainstTheOthers({ id, statuses, codes }: Scheme, faults: Faults): void {
  const statusPlace = (field: string) => (index: number) => `statuses[${index}].${field}`;
  checkDistinct(statuses, (status) => status.id, statusPlace('id'), faults);
  checkDistinct(statuses, (status) => status.name.toLowerCase(), statusPlace('name'), faults);
  const codePlace = (field: string) => (index: number) => `codes[${index}].${field}`;
  checkDistinct(codes, (code) => code.id, codePlace('id'), faults);
  checkDistinct(codes, (code) => code.name.toLowerCase(), codePlace('name'), faults);
  checkDistinct(codes, (code) => (code.archived ? undefined : code.colour.toLowerCase()), codePlace('colour'), faults);
  checkDistinct(codes, (code) => code.key, codePlace('key'), faults);
  const ids = codes.map((code) => code.id);
  checkColumnClash(ids, faults);
  checkParents(codes, faults);
  checkArchived(id, codes, faults);
}
