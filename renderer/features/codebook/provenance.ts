import type { Code } from '../../../codebook/scheme.ts';

const fieldNames: Readonly<Record<string, string>> = {
  name: 'name',
  definition: 'definition',
  include: 'what to include',
  exclude: 'what to exclude',
  examples: 'examples',
  keywords: 'words that suggest it',
};

/** One sentence that says which parts of a code are words of the scheme's source and which are ours. */
export function provenance(code: Code): string {
  const fields = Object.keys(fieldNames).filter((field) => isFilled(code, field));
  const quoted = fields.filter((field) => code.quoted.includes(field));
  const ours = fields.filter((field) => !code.quoted.includes(field));
  if (quoted.length === 0) return 'All of this is our wording; nothing is quoted from the source.';
  const quotation = `Quoted from the source: ${listed(quoted)}.`;
  return ours.length === 0 ? quotation : `${quotation} Our wording: ${listed(ours)}.`;
}

function isFilled(code: Code, field: string): boolean {
  if (field === 'include' || field === 'exclude' || field === 'examples' || field === 'keywords') {
    return code[field].length > 0;
  }
  return true;
}

function listed(fields: readonly string[]): string {
  return new Intl.ListFormat('en-GB').format(fields.map((field) => fieldNames[field] ?? field));
}
