import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Passage, PassagesQuestion } from '../../../../../renderer/domain/agreement/behind/passages.ts';
import { passageAt, passagesBehind } from '../../../../../renderer/domain/agreement/behind/passages-behind.ts';
import type { Coding } from '../../../../../renderer/domain/coding/coding.ts';
import type { Sheet } from '../../../../../renderer/domain/coding/sheet.ts';
import { type ComparedWork, type UnitKind, unitKinds } from '../../../../../renderer/domain/coding/units/comparison.ts';
import { sentences } from '../../../../../renderer/domain/text/sentences.ts';
import type { Span } from '../../../../../renderer/domain/text/span.ts';
import { comparedStudy } from '../../../../support/compared-study.ts';
import { propertyRuns } from '../../../../support/property-runs.ts';
import { codingOf, schemeOf, sheetWith } from '../../../../support/sheets.ts';

const text = 'He is safe. He was heard. He plays.';

function finished(coderId: string, codings: readonly Coding[], narrativeId = 'n1'): Sheet {
  return sheetWith(codings, { narrativeId, coderId, state: 'finished', finishedUnder: { seven_outcomes: 1 } });
}

function asked(fields: Partial<PassagesQuestion>): PassagesQuestion {
  return {
    scheme: schemeOf(),
    coderIds: ['c1', 'c2'],
    unit: 'narrative',
    leavesOutUncoded: false,
    comparesStatus: false,
    codeId: 'safety',
    pair: ['c1', 'c2'],
    found: [true, false],
    ...fields,
  };
}

function workOf(sheets: readonly Sheet[], narratives: ComparedWork['narratives'] = [{ id: 'n1', text }]): ComparedWork {
  return { schemes: [schemeOf()], sheets, narratives };
}

const units = (passages: readonly Passage[]) => passages.map(({ unit }) => unit && text.slice(unit.start, unit.end));

describe('the passages behind a count', () => {
  const sheets = [
    finished('c1', [
      codingOf({ id: 'k1', start: 0, end: 11 }),
      codingOf({ id: 'k2', start: 12, end: 25, codeId: 'voice' }),
    ]),
    finished('c2', [codingOf({ id: 'k3', start: 6, end: 18, status: 'unmet' })]),
  ];

  it('are whole narratives, with what both marked in them', () => {
    const [passage, ...others] = passagesBehind(asked({ found: [true, true] }), workOf(sheets, [{ id: 'n1' }]));
    expect(others).toEqual([]);
    expect(passage).toEqual({
      narrativeId: 'n1',
      unit: null,
      spans: [
        [{ codeId: 'safety', start: 0, end: 11, status: '', codingIds: ['k1'] }],
        [{ codeId: 'safety', start: 6, end: 18, status: 'unmet', codingIds: ['k3'] }],
      ],
    });
  });

  it('are sentences, with spans that reach out of them', () => {
    // The first sentence holds both spans; the second only the second coder's, which begins in the first.
    const both = passagesBehind(asked({ unit: 'sentence', found: [true, true] }), workOf(sheets));
    expect(units(both)).toEqual(['He is safe.']);
    const second = passagesBehind(asked({ unit: 'sentence', found: [false, true] }), workOf(sheets));
    expect(units(second)).toEqual(['He was heard.']);
    expect(second[0]?.spans).toEqual([
      [],
      [{ codeId: 'safety', start: 6, end: 18, status: 'unmet', codingIds: ['k3'] }],
    ]);
    expect(units(passagesBehind(asked({ unit: 'sentence', found: [false, false] }), workOf(sheets)))).toEqual([
      'He plays.',
    ]);
  });

  it.each(['character', 'span'] as const)(
    'are stretches of characters with the same ratings, for the unit %s',
    (unit) => {
      const behind = (found: [boolean, boolean]) => units(passagesBehind(asked({ unit, found }), workOf(sheets)));
      expect(behind([true, false])).toEqual(['He is ']);
      expect(behind([true, true])).toEqual(['safe.']);
      expect(behind([false, true])).toEqual([' He was']);
      expect(behind([false, false])).toEqual([' heard. He plays.']);
    },
  );

  it('leave out what none of the coders coded at all, but never for spans', () => {
    const neither = (unit: PassagesQuestion['unit']) =>
      units(passagesBehind(asked({ unit, found: [false, false], leavesOutUncoded: true }), workOf(sheets)));
    // 'voice' of the first coder runs to 25; of the three sentences only the third holds no code.
    expect(neither('character')).toEqual([' heard.']);
    expect(neither('sentence')).toEqual([]);
    expect(neither('span')).toEqual([' heard. He plays.']);
  });

  it('hold no work that is not finished, or was finished before the code existed', () => {
    const [first] = sheets;
    const none = { found: [true, false] as const };
    expect(passagesBehind(asked(none), workOf([...(first ? [first] : []), sheetWith([], { coderId: 'c2' })]))).toEqual(
      [],
    );
    const later = asked({ ...none, scheme: schemeOf(2, ['safety', 'voice']), codeId: 'voice' });
    const old = {
      ...workOf([finished('c1', []), finished('c2', [])]),
      schemes: [schemeOf(1, ['safety']), later.scheme],
    };
    expect(passagesBehind({ ...later, found: [false, false] }, old)).toEqual([]);
  });

  it('belong to coders who are compared, and to texts that are at hand', () => {
    expect(() => passagesBehind(asked({ pair: ['c1', 'c9'] }), workOf(sheets))).toThrow(RangeError);
    expect(() => passagesBehind(asked({ unit: 'sentence' }), workOf(sheets, [{ id: 'n1' }]))).toThrow(RangeError);
  });

  it('are, in every unit, as many as a count of one unit after the other finds', () => {
    fc.assert(
      fc.property(
        comparedStudy(),
        fc.constantFrom(...unitKinds),
        fc.constantFrom('safety', 'voice'),
        fc.boolean(),
        fc.boolean(),
        (study, unit, codeId, ...flags) => {
          const [leavesOutUncoded, comparesStatus] = flags;
          const { scheme, coderIds, work } = study;
          for (const found of cells) {
            const question: PassagesQuestion = {
              ...{ scheme, coderIds, unit, leavesOutUncoded, comparesStatus, found },
              codeId,
              pair: ['c3', 'c1'],
            };
            const passages = passagesBehind(question, work);
            expect(passages.flatMap((passage) => unitsOf(passage, unit))).toEqual(unitsByHand(question, work));
            expect(passages.map((passage) => passageAt(passage, question, work.sheets))).toEqual(passages);
          }
        },
      ),
      { numRuns: propertyRuns },
    );
  });
});

const cells = [
  [true, true],
  [true, false],
  [false, true],
  [false, false],
] as const;

/** The single units of a passage: a narrative, a sentence, or each of its characters. */
function unitsOf({ narrativeId, unit }: Passage, kind: UnitKind): string[] {
  if (unit === null) return [narrativeId];
  if (kind === 'sentence') return [`${narrativeId} ${unit.start}`];
  return Array.from({ length: unit.end - unit.start }, (_, index) => `${narrativeId} ${unit.start + index}`);
}

/** Every unit of every narrative looked at by itself, on the codings as they were made. */
function unitsByHand({ scheme, coderIds, codeId, pair, found, ...question }: PassagesQuestion, work: ComparedWork) {
  const leavesOut = question.leavesOutUncoded && question.unit !== 'span';
  return work.narratives.flatMap(({ id, text = '' }) => {
    const sheets = work.sheets.filter(
      (sheet) => sheet.narrativeId === id && sheet.state === 'finished' && scheme.id in sheet.finishedUnder,
    );
    const codings = (coderId: string) => sheets.find((sheet) => sheet.coderId === coderId)?.codings ?? [];
    const looked = (coderId: string) =>
      sheets.some(
        (sheet) => sheet.coderId === coderId && (codeId === 'safety' || sheet.finishedUnder[scheme.id] === 2),
      );
    const holds = (coderId: string, { start, end }: Span, codes: readonly string[]) =>
      codings(coderId).some(
        (one) => one.schemeId === scheme.id && codes.includes(one.codeId) && one.start < end && one.end > start,
      );
    if (!pair.every(looked)) return [];
    return cutByHand(text, question.unit)
      .filter((unit) => pair.every((coderId, index) => holds(coderId, unit, [codeId]) === found[index]))
      .filter((unit) => !leavesOut || coderIds.some((coderId) => holds(coderId, unit, ['safety', 'voice', 'rights'])))
      .map(({ start }) => (question.unit === 'narrative' ? id : `${id} ${start}`));
  });
}

function cutByHand(text: string, unit: UnitKind): readonly Span[] {
  if (unit === 'narrative') return [{ start: 0, end: text.length }];
  if (unit === 'sentence') return sentences(text);
  return Array.from(text, (_, start) => ({ start, end: start + 1 }));
}
