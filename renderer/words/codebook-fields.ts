import type { CodeField } from '../domain/coding/codebook/code-fields.ts';

const names: Readonly<Record<CodeField, string>> = {
  name: 'Name',
  parent: 'Under',
  definition: 'Definition',
  include: 'Include',
  exclude: 'Exclude',
  examples: 'Invented examples',
  keywords: 'Words that suggest it',
  key: 'Key',
  colour: 'Colour',
  underline: 'Line under the text',
};

/** What a field of a code is called on screen, as a label. */
export function codeFieldName(field: CodeField): string {
  return names[field];
}

/** Several fields in a sentence: `definition and key`. */
export function codeFieldList(fields: readonly CodeField[]): string {
  return new Intl.ListFormat('en-GB').format(fields.map((field) => names[field].toLowerCase()));
}
