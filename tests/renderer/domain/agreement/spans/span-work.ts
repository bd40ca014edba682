import type { Scheme } from '../../../../../codebook/scheme.ts';
import type {
  AgreementFigures,
  CoefficientId,
  Figure,
  FigureGroup,
  FiguresQuestion,
} from '../../../../../renderer/domain/agreement/figures.ts';
import { spanFigures } from '../../../../../renderer/domain/agreement/spans/span-figures.ts';
import type { Sheet } from '../../../../../renderer/domain/coding/sheet.ts';
import type { ComparedWork } from '../../../../../renderer/domain/coding/units/comparison.ts';
import { schemeOf } from '../../../../support/sheets.ts';
import { comparisonOf, finishedSheet, type Mark } from '../../coding/units/compared-work.ts';

/** One text: its length, and what each coder marked in it; a coder who is missing has not finished it. */
export interface CodedText {
  readonly length: number;
  readonly marks: Readonly<Record<string, readonly Mark[]>>;
}

/** Texts of nothing but the letter x, with a finished sheet for each coder who marked them. */
export function workOn(texts: readonly CodedText[], scheme: Scheme = schemeOf()): ComparedWork {
  const sheets = texts.flatMap(({ marks }, at): Sheet[] =>
    Object.entries(marks).map(([coder, own]) => finishedSheet(`n${at}`, coder, own)),
  );
  return {
    schemes: [scheme],
    sheets,
    narratives: texts.map(({ length }, at) => ({ id: `n${at}`, text: 'x'.repeat(length) })),
  };
}

/** Ada and Ben at the level of spans, unless told otherwise, with few replicates. */
export function questionOf(fields: Partial<FiguresQuestion> = {}): FiguresQuestion {
  return { ...comparisonOf({ unit: 'span' }), bothIntervals: false, replicates: 20, seed: 1, ...fields };
}

/** The span figures of texts. The coders are those of the question. */
export function figuresOf(texts: readonly CodedText[], fields: Partial<FiguresQuestion> = {}): AgreementFigures {
  const question = questionOf(fields);
  return spanFigures(question, workOn(texts, question.scheme));
}

/** The group of a code and of these coders; without coders, the first of that code: all of them. */
export function groupOf(
  { groups }: AgreementFigures,
  codeId: string | null,
  coderIds?: readonly string[],
): FigureGroup {
  const found = groups.find(
    (group) => group.codeId === codeId && (!coderIds || group.coderIds.join() === coderIds.join()),
  );
  if (!found) throw new Error(`No group of ${codeId}`);
  return found;
}

/** One figure of a group. */
export function figureIn({ figures }: FigureGroup, coefficient: CoefficientId): Figure {
  const found = figures.find((figure) => figure.coefficient === coefficient);
  if (!found) throw new Error(`No ${coefficient}`);
  return found;
}

/** The value of one figure of a group, or the reason why it has none. */
export function valueIn(group: FigureGroup, coefficient: CoefficientId): number | string {
  const { estimate } = figureIn(group, coefficient);
  return estimate.value ?? estimate.reason;
}
