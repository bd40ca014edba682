import fc from 'fast-check';
import type { Scheme } from '../../codebook/scheme.ts';
import type { Coding } from '../../renderer/domain/coding/coding.ts';
import type { Sheet } from '../../renderer/domain/coding/sheet.ts';
import type { ComparedWork } from '../../renderer/domain/coding/units/comparison.ts';
import { codingOf, schemeOf, sheetWith, spanWithin } from './sheets.ts';

/** A small study of three coders, as agreement is asked about it. */
export interface ComparedStudy {
  readonly scheme: Scheme;
  readonly coderIds: readonly string[];
  readonly work: ComparedWork;
}

const texts = [
  'He is safe. He was heard. He plays.',
  'She goes to college\nevery day.\n\nNext steps: e.g. football. Dr Hall knows.',
  '  Kai chose.  ',
] as const;
const coderIds = ['c1', 'c2', 'c3'];
const earlier = schemeOf(1, ['safety']);
const later = schemeOf(2, ['safety', 'voice', 'rights']);

/**
 * Three coders on three narratives: sheets that are missing, unfinished or finished before the codes `voice` and `rights`
 * existed, and codings of two codebooks that overlap, touch and differ in status.
 */
export function comparedStudy(): fc.Arbitrary<ComparedStudy> {
  const sheets = texts.flatMap((text, index) => coderIds.map((coderId) => anySheet(`n${index + 1}`, coderId, text)));
  return fc.tuple(...sheets).map((all) => ({
    scheme: later,
    coderIds,
    work: {
      schemes: [earlier, later],
      sheets: all.filter((sheet) => sheet !== null),
      narratives: texts.map((text, index) => ({ id: `n${index + 1}`, text })),
    },
  }));
}

function anySheet(narrativeId: string, coderId: string, text: string): fc.Arbitrary<Sheet | null> {
  const finishedUnder = fc.constantFrom<Readonly<Record<string, number>>[]>(
    { seven_outcomes: 2 },
    { seven_outcomes: 2 },
    { seven_outcomes: 1 },
    { other: 1 },
  );
  const fields = fc.record({
    narrativeId: fc.constant(narrativeId),
    coderId: fc.constant(coderId),
    state: fc.constantFrom('finished' as const, 'finished' as const, 'in_progress' as const),
    finishedUnder,
  });
  const sheet = fc.tuple(fc.array(anyCoding(text), { maxLength: 5 }), fields).map(([codings, face]) =>
    sheetWith(
      codings.map((coding, index) => ({ ...coding, id: `k${index}` })),
      face,
    ),
  );
  return fc.option(sheet, { nil: null, freq: 5 });
}

function anyCoding(text: string): fc.Arbitrary<Coding> {
  const fields = fc.record({
    codeId: fc.constantFrom('safety', 'voice', 'voice', 'rights'),
    schemeId: fc.constantFrom('seven_outcomes', 'seven_outcomes', 'seven_outcomes', 'other'),
  });
  const status = fc.option(fc.constantFrom('achieved', 'unmet'), { nil: undefined });
  return fc
    .tuple(spanWithin(text.length), fields, status)
    .map(([span, face, given]) => codingOf({ id: 'k', ...span, ...face, ...(given ? { status: given } : {}) }));
}
