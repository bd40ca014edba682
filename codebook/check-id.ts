import { checkText, type Faults } from './checks.ts';

/** Stata, the strictest, takes 32 characters. */
export const LONGEST_NAME = 32;
/** Leaves room for `_status` in the columns of `case_outcomes.csv`. */
export const LONGEST_CODE_ID = 25;

/** What R, Python, Stata, SPSS or SAS keep for themselves, and the columns beside which a code's column stands. */
const RESERVED = new Set(
  `all and as assert async await break byte by case_id class coder continue def del do double elif else eq except
  false finally float for from function ge global gt if import in int is lambda le long lt missing narrative_id ne
  next nonlocal not null or pass raise repeat return schema_version state str to true try using while with yield`.split(
    /\s+/,
  ),
);

/** A snake_case name that every statistics program takes as a column name. */
export function checkId(value: unknown, place: string, longest: number, faults: Faults): string {
  const id = checkText(value, place, faults);
  if (id === '') return '';
  if (id.length > longest) faults.note('long_id', place, { limit: longest });
  else if (!/^[a-z][a-z0-9]*(?:_[a-z0-9]+)*$/.test(id)) faults.note('bad_id', place, { value: id });
  else if (RESERVED.has(id) || id.startsWith('attr_')) faults.note('reserved_id', place, { value: id });
  else return id;
  return '';
}

/** Notes a code id that is also the name of another code's column, e.g. `rights_n` beside `rights`. */
export function checkColumnClash(ids: readonly string[], faults: Faults): void {
  ids.forEach((id, index) => {
    const stem = id.replace(/_(?:status|n)$/, '');
    if (stem !== id && ids.includes(stem)) {
      faults.note('column_clash', `codes[${index}].id`, { value: id, other: stem });
    }
  });
}
