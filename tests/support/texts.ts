import fc from 'fast-check';

/** Pieces that go wrong where code units, code points and graphemes are mixed up. */
const pieces = [
  'Kai',
  'She',
  'feels safe',
  'college',
  'Dr',
  'e.g.',
  'S17',
  'naïve',
  'cafe\u0301',
  'a\u0308\u0323',
  'Straße',
  'İstanbul',
  'ﬁnally',
  '😀',
  '👩🏽‍🎓',
  '🇬🇧',
  '🇻🇳🇬🇧',
  '👨‍👩‍👧‍👦',
  'नमस्ते',
  'क्षेत्र',
  '한국',
  '中文。',
  'مرحبا',
  '“safe”',
  'it’s',
  '3.5',
  '1.',
  '-',
  '•',
  'SAFETY',
  'Next steps:',
] as const;

const separators = [
  ' ',
  ' ',
  ' ',
  '. ',
  '? ',
  '! ',
  ', ',
  '\n',
  '\n\n',
  '\n \n',
  '\t',
  '\u00A0',
  '  ',
  '',
  ' \u0308',
  '…',
  '.” ',
] as const;

/**
 * Texts as narratives hold them (line ends are LF, no NUL, no lone surrogate), rich in emoji, flags, combining accents,
 * Devanagari, wrapped lines, bullets and odd white space. Some are one very long line.
 */
export function narrativeText(): fc.Arbitrary<string> {
  return fc.oneof(
    { weight: 8, arbitrary: mixedText(40) },
    { weight: 2, arbitrary: anyText() },
    { weight: 1, arbitrary: mixedText(12).map((text) => text.replaceAll('\n', ' ').repeat(60)) },
  );
}

/** Raw texts as a file may hold them: line ends of all three kinds, sometimes a byte order mark. No NUL, no lone surrogate. */
export function rawText(): fc.Arbitrary<string> {
  const lineEnd = fc.constantFrom('\n', '\r\n', '\r');
  return fc
    .tuple(fc.boolean(), fc.array(fc.tuple(mixedText(6), lineEnd), { maxLength: 8 }))
    .map(([mark, lines]) => (mark ? '\uFEFF' : '') + lines.flat().join(''));
}

/** A text and an offset in it, from 0 to its length, at any UTF-16 unit. */
export function textAndOffset(): fc.Arbitrary<{ text: string; offset: number }> {
  return narrativeText().chain((text) => fc.record({ text: fc.constant(text), offset: fc.nat({ max: text.length }) }));
}

/** A text and a span of it, at any UTF-16 units, possibly empty. */
export function textAndSpan(): fc.Arbitrary<{ text: string; span: { start: number; end: number } }> {
  return narrativeText().chain((text) =>
    fc
      .tuple(fc.nat({ max: text.length }), fc.nat({ max: text.length }))
      .map(([a, b]) => ({ text, span: { start: Math.min(a, b), end: Math.max(a, b) } })),
  );
}

function mixedText(maximumPieces: number): fc.Arbitrary<string> {
  return fc
    .array(fc.tuple(fc.constantFrom(...pieces), fc.constantFrom(...separators)), { maxLength: maximumPieces })
    .map((parts) => parts.flat().join(''));
}

/** Any code points but NUL, CR, the byte order mark and the surrogates. */
function anyText(): fc.Arbitrary<string> {
  const codePoint = fc
    .oneof(
      fc.integer({ min: 1, max: 0x2ff }),
      fc.integer({ min: 0x300, max: 0xd7ff }),
      fc.integer({ min: 0xe000, max: 0x10ffff }),
    )
    .filter((value) => value !== 0x0d && value !== 0xfeff);
  return fc.array(codePoint, { maxLength: 60 }).map((values) => String.fromCodePoint(...values));
}
