import type { SchemeProblemCode } from '../../codebook/checks.ts';
import type { Problem } from '../../codebook/problem.ts';

type Details = NonNullable<Problem['details']>;

/** For each fault: what is wrong, and what to do about it. They follow the place: ‘At codes[2].id: …’. */
const sentences: Readonly<Record<SchemeProblemCode, (details: Details) => string>> = {
  wrong_type: ({ expected, found }) => `this must be ${article(expected)} and is ${article(found)}. Correct it.`,
  missing_field: () => 'this field is missing. Add it.',
  unknown_field: () => 'no field of this name is known here. Remove it, or correct its spelling.',
  empty_text: () => 'this has no words. Write some, or remove it where it may be left out.',
  empty_list: () => 'this list is empty. Put at least one entry in it.',
  too_long: ({ limit }) => `this text is longer than ${limit} characters. Shorten it.`,
  too_many: ({ limit }) => `this list has more than ${limit} entries. Shorten it.`,
  unprintable_character: () => 'this text holds a character that cannot be printed. Type the text again.',
  bad_id: ({ value }) =>
    `‘${value}’ cannot be the name of a column in statistics programs. Use small letters a to z, digits and single underscores, and begin with a letter.`,
  long_id: ({ limit }) =>
    `this id is longer than ${limit} characters, more than some statistics programs take. Shorten it.`,
  reserved_id: ({ value }) =>
    `‘${value}’ has a meaning of its own in exported files or statistics programs. Choose another id.`,
  column_clash: ({ value, other }) =>
    `‘${value}’ is also the name of a column that is exported for the code ‘${other}’. Choose another id.`,
  duplicate: ({ value, earlier }) => `‘${value}’ is already used at ${earlier}. Change one of the two.`,
  bad_revision: () => 'the revision must be a whole number from 1 upwards. Correct it.',
  bad_colour: ({ value }) => `‘${value}’ is no colour. Write # and six digits or letters a to f, such as #0072b2.`,
  bad_mark: () => 'it can only be true. Correct it, or remove it.',
  archived_key: () => 'an archived code has no key, since it cannot be applied. Remove the key.',
  archived_parent: ({ value }) => `the code ‘${value}’ is archived. Choose a parent that is in use, or none.`,
  not_archived: () => 'only an archived code has others in its place. Archive it, or remove this.',
  none_in_use: () => 'every code is archived, so nothing could be coded. Keep at least one in use.',
  replaced_by_itself: () => 'a code cannot take its own place. Name another, or remove this.',
  bad_key: () => 'a key must be one of the digits "1" to "9", in quotation marks. Correct it, or remove the key.',
  bad_underline: ({ allowed }) => `this underline is not known. Use one of ${allowed}.`,
  bad_quoted_field: ({ value, allowed }) =>
    `‘${value}’ is no field that can be marked as quoted. Use any of ${allowed}.`,
  unknown_parent: ({ value }) => `no code has the id ‘${value}’. Name a code of this codebook, or remove the parent.`,
  parent_cycle: ({ value }) => `by way of its parents ‘${value}’ would stand above itself. Choose another parent.`,
  unknown_scheme: ({ value }) => `no codebook has the id ‘${value}’. Name one that the project has.`,
  unknown_code: ({ value, scheme }) => `the codebook ‘${scheme}’ has no code ‘${value}’. Name one that it has.`,
};

/** What to tell the user about a fault in a codebook file, a list of closure reasons or a crosswalk: one sentence for where and what, one for what to do. */
export function schemeProblemSentence({ code, place, details = {} }: Problem<SchemeProblemCode>): string {
  return `${place === '' ? 'In the file as a whole' : `At ${place}`}: ${sentences[code](details)}`;
}

/** What is wrong and what to do about it, to follow words for the place. */
export function faultWords({ code, details = {} }: Pick<Problem<SchemeProblemCode>, 'code' | 'details'>): string {
  return sentences[code](details);
}

const articles: Readonly<Record<string, string>> = {
  object: 'an object { … }',
  list: 'a list [ … ]',
  text: 'a text in quotation marks',
  string: 'a text',
  number: 'a number',
  boolean: 'true or false',
  null: 'empty (null)',
  undefined: 'missing',
  unreadable: 'something that cannot be read',
};

function article(kind: string | number | undefined): string {
  return articles[String(kind)] ?? `‘${kind}’`;
}
