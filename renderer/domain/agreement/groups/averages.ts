import { type Average, coefficientIds, type FigureGroup } from '../figures.ts';

/** The averages over the codes of every coefficient that the groups of that many coders have, in the order of showing. All codes together are no code. */
export function averagesOf(groups: readonly FigureGroup[], coders: number): Average[] {
  const ofAll = groups.filter(({ codeId, coderIds }) => codeId !== null && coderIds.length === coders);
  return coefficientIds.flatMap((coefficient) => {
    const figures = ofAll.flatMap((group) => group.figures.find((figure) => figure.coefficient === coefficient) ?? []);
    if (figures.length === 0) return [];
    const values = figures.flatMap(({ estimate }) => estimate.value ?? []);
    const value = values.length === 0 ? null : values.reduce((sum, one) => sum + one, 0) / values.length;
    return [{ coefficient, value, definedCodes: values.length, undefinedCodes: figures.length - values.length }];
  });
}
