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

/** What a field is called, by the name that a file has for it; `null` if people do not change it. */
export function knownFieldName(field: string): string | null {
  return Object.entries(names).find(([known]) => known === field)?.[1] ?? null;
}

/** Several fields in a sentence: `definition and key`. */
export function codeFieldList(fields: readonly CodeField[]): string {
  return new Intl.ListFormat('en-GB').format(fields.map((field) => names[field].toLowerCase()));
}
