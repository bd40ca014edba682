/** A small faultless scheme, as plain JSON, for tests to break. */
export function aScheme() {
  return {
    id: 'small',
    name: 'Small',
    revision: 3,
    source: 'Invented.',
    statuses: [
      { id: 'achieved', name: 'Achieved', definition: 'It is so.' },
      { id: 'unmet', name: 'Unmet', definition: 'It is not so.' },
    ],
    codes: [
      aCode({ id: 'home', name: 'Home', colour: '#0072B2', key: '1' }),
      aCode({ id: 'school', name: 'School', colour: '#E69F00', key: '2' }),
      aCode({ id: 'friends', name: 'Friends', colour: '#009E73', parent: 'school' }),
    ],
  };
}

/** A faultless code, but for what `fields` say. */
export function aCode(fields: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return {
    definition: 'A definition.',
    include: ['This.'],
    exclude: ['That.'],
    examples: ['An example.'],
    keywords: ['word', 'two words'],
    underline: 'solid',
    quoted: [],
    ...fields,
  };
}
