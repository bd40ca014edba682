import type { Code, Scheme } from '../../../../codebook/scheme.ts';

const codeWith = ([id, keywords]: [string, readonly string[]]): Code => ({
  id,
  name: id,
  definition: `About ${id}.`,
  include: [],
  exclude: [],
  examples: [],
  keywords,
  colour: '#336699',
  underline: 'solid',
  quoted: [],
});

/** A scheme of these codes and keywords, with the four statuses. */
export function schemeWith(keywords: Readonly<Record<string, readonly string[]>>): Scheme {
  return {
    id: 'small',
    name: 'Small',
    revision: 1,
    source: 'Invented for tests.',
    statuses: ['achieved', 'partly', 'unmet', 'planned'].map((id) => ({ id, name: id, definition: id })),
    codes: Object.entries(keywords).map(codeWith),
  };
}
