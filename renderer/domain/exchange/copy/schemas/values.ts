import * as v from 'valibot';

const LONGEST_ID = 200;
/** The last millisecond that a `Date` can hold. */
const LAST_TIME = 8.64e15;

/** Text without NUL and lone surrogates, as every record holds it. */
export const text = v.pipe(
  v.string(),
  v.check((value) => value.isWellFormed() && !value.includes('\0'), 'unfit text'),
);

export const id = v.pipe(text, v.nonEmpty(), v.maxLength(LONGEST_ID));

/** Far above any study, and far enough below the largest whole number that one more is always another. */
const LARGEST_COUNT = 2 ** 40;

/** A whole number from 0. */
export const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(LARGEST_COUNT));

/** Milliseconds since 1970, UTC. */
export const time = v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(LAST_TIME));

/** A figure; `null` where it was undefined. */
export const measure = v.nullable(v.pipe(v.number(), v.finite()));

/** Hexadecimal SHA-256. */
export const hash = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));

/** A record of names and values, any name that is a `name`; valibot's own leaves out names like `constructor`. */
export function recordOf<Value>(value: v.GenericSchema<unknown, Value>, name: v.GenericSchema<string> = text) {
  return v.pipe(
    v.custom<Readonly<Record<string, unknown>>>(
      (input) => typeof input === 'object' && input !== null && !Array.isArray(input),
      'no record',
    ),
    v.transform((input) => Object.entries(input)),
    v.array(v.tuple([name, value])),
    v.transform((entries): Readonly<Record<string, Value>> => Object.fromEntries(entries)),
  );
}
