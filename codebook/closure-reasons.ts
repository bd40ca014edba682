import { checkId, LONGEST_NAME } from './check-id.ts';
import {
  checkDistinct,
  checkList,
  checkObject,
  checkQuotedFields,
  checkText,
  Faults,
  inside,
  type SchemeProblemCode,
} from './checks.ts';
import type { Problem } from './problem.ts';

/** Why the service ended its support. It says little about the child; the closure summary says more. */
export interface ClosureReason {
  readonly id: string;
  /** As it stands in the attribute `closure_reason`. */
  readonly name: string;
  /** What the reason does and does not tell. */
  readonly note: string;
  /** The fields that are words of the list's source; all else is ours. */
  readonly quoted: readonly string[];
}

/** The closure reasons and, in one sentence, where they come from. */
export interface ClosureReasons {
  readonly source: string;
  readonly reasons: readonly ClosureReason[];
}

/** The list that a JSON value holds, or its first fault with place and reason. Never throws, whatever the value is. */
export function parseClosureReasons(
  json: unknown,
): { closureReasons: ClosureReasons } | { problem: Problem<SchemeProblemCode> } {
  const faults = new Faults();
  const fields = checkObject(json, '', ['source', 'reasons'], [], faults);
  const source = checkText(fields.get('source'), 'source', faults);
  const reasons = checkList(fields.get('reasons'), 'reasons', checkReason, faults);
  if (reasons.length === 0) faults.note('empty_list', 'reasons');
  const place = (field: string) => (index: number) => `reasons[${index}].${field}`;
  checkDistinct(reasons, (reason) => reason.id, place('id'), faults);
  checkDistinct(reasons, (reason) => reason.name.toLowerCase(), place('name'), faults);
  const problem = faults.first();
  return problem ? { problem } : { closureReasons: { source, reasons } };
}

function checkReason(value: unknown, place: string, faults: Faults): ClosureReason {
  const fields = checkObject(value, place, ['id', 'name', 'note', 'quoted'], [], faults);
  return {
    id: checkId(fields.get('id'), inside(place, 'id'), LONGEST_NAME, faults),
    name: checkText(fields.get('name'), inside(place, 'name'), faults),
    note: checkText(fields.get('note'), inside(place, 'note'), faults),
    quoted: checkQuotedFields(fields.get('quoted'), inside(place, 'quoted'), ['name', 'note'], faults),
  };
}
