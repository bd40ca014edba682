import { fieldsOf, itemsOf, kindOf } from './json-reading.ts';
import type { Problem } from './problem.ts';

/** What can be wrong with a codebook file; `renderer/words/scheme-problems.ts` has the sentences. */
export type SchemeProblemCode =
  | 'wrong_type'
  | 'missing_field'
  | 'unknown_field'
  | 'empty_text'
  | 'empty_list'
  | 'too_long'
  | 'too_many'
  | 'unprintable_character'
  | 'bad_id'
  | 'long_id'
  | 'reserved_id'
  | 'column_clash'
  | 'duplicate'
  | 'bad_revision'
  | 'bad_colour'
  | 'bad_key'
  | 'bad_mark'
  | 'archived_key'
  | 'archived_parent'
  | 'not_archived'
  | 'none_in_use'
  | 'replaced_by_itself'
  | 'bad_underline'
  | 'bad_quoted_field'
  | 'unknown_parent'
  | 'parent_cycle'
  | 'unknown_scheme'
  | 'unknown_code';

/** The faults found so far, in reading order. A check notes its fault and answers with an empty value, so that only `first` matters. */
export class Faults {
  readonly #noted: Problem<SchemeProblemCode>[] = [];

  note(code: SchemeProblemCode, place: string, details: Readonly<Record<string, string | number>> = {}): void {
    this.#noted.push({ code, place, details });
  }

  first(): Problem<SchemeProblemCode> | undefined {
    return this.#noted[0];
  }
}

const LONGEST_TEXT = 10_000;
const LONGEST_LIST = 1_000;
// Control characters except tab and line feed, and halves of a surrogate pair: neither survives a CSV file.
const UNPRINTABLE = /[\p{Cs}]|(?![\t\n])\p{Cc}/u;

/** The fields of an object that may have only `known` ones; `optional` ones may be absent. */
export function checkObject(
  value: unknown,
  place: string,
  known: readonly string[],
  optional: readonly string[],
  faults: Faults,
): ReadonlyMap<string, unknown> {
  const fields = fieldsOf(value);
  if (!fields) {
    faults.note('wrong_type', place, { expected: 'object', found: kindOf(value) });
    return new Map();
  }
  for (const name of fields.keys()) {
    if (!known.includes(name)) faults.note('unknown_field', inside(place, name.slice(0, 100)));
  }
  for (const name of known) {
    if (!fields.has(name) && !optional.includes(name)) faults.note('missing_field', inside(place, name));
  }
  return fields;
}

/** A text that says something. */
export function checkText(value: unknown, place: string, faults: Faults): string {
  if (typeof value !== 'string') faults.note('wrong_type', place, { expected: 'text', found: kindOf(value) });
  else if (value.trim() === '') faults.note('empty_text', place);
  else if (value.length > LONGEST_TEXT) faults.note('too_long', place, { limit: LONGEST_TEXT });
  else if (UNPRINTABLE.test(value)) faults.note('unprintable_character', place);
  else return value;
  return '';
}

/** A list whose items `check` reads one by one; its items are at `place[0]`, `place[1]`, … */
export function checkList<T>(
  value: unknown,
  place: string,
  check: (item: unknown, place: string, faults: Faults) => T,
  faults: Faults,
): T[] {
  const items = itemsOf(value, LONGEST_LIST);
  if (!items) faults.note('wrong_type', place, { expected: 'list', found: kindOf(value) });
  else if (items.length > LONGEST_LIST) faults.note('too_many', place, { limit: LONGEST_LIST });
  else return items.map((item, index) => check(item, `${place}[${index}]`, faults));
  return [];
}

/** A list of `allowed` field names: those whose words are the source's. */
export function checkQuotedFields(value: unknown, place: string, allowed: readonly string[], faults: Faults): string[] {
  const names = checkList(value, place, checkText, faults);
  names.forEach((name, index) => {
    if (name !== '' && !allowed.includes(name)) {
      faults.note('bad_quoted_field', `${place}[${index}]`, { value: name, allowed: allowed.join(', ') });
    }
  });
  return names;
}

/** A positive whole number. */
export function checkRevision(value: unknown, place: string, faults: Faults): number {
  if (typeof value === 'number' && Number.isSafeInteger(value) && value > 0) return value;
  faults.note('bad_revision', place);
  return 1;
}

/** Notes every item whose `name` an earlier one has, at the later one's place. */
export function checkDistinct<T>(
  items: readonly T[],
  name: (item: T) => string | undefined,
  placeOf: (index: number) => string,
  faults: Faults,
): void {
  const seen = new Map<string, number>();
  items.forEach((item, index) => {
    const value = name(item);
    if (!value) return;
    const earlier = seen.get(value);
    if (earlier === undefined) seen.set(value, index);
    else faults.note('duplicate', placeOf(index), { value, earlier: placeOf(earlier) });
  });
}

/** The place of a field inside a place; the whole file is `''`. */
export function inside(place: string, field: string): string {
  return place === '' ? field : `${place}.${field}`;
}
