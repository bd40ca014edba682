import type { Case } from '../coding/dataset.ts';
import { groupBy } from '../coding/group-by.ts';
import type { AttributeDifference, AttributeDisagreement, PlannedCase } from './import-plan.ts';
import type { MappedRow } from './plan-import.ts';

/** The attributes of one row, by column name. A blank cell says nothing and is left out; all others are verbatim. */
export function attributesOf(
  columns: readonly string[],
  attributeColumns: readonly number[],
  cell: (column: number) => string,
): Readonly<Record<string, string>> {
  const pairs = attributeColumns.map((column) => [columns[column] ?? '', cell(column)] as const);
  return Object.fromEntries(pairs.filter(([, value]) => value.trim() !== ''));
}

interface CasePlan {
  readonly cases: readonly PlannedCase[];
  readonly attributeDifferences: readonly AttributeDifference[];
  readonly attributeDisagreements: readonly AttributeDisagreement[];
}

/** The cases that the rows name, what the rows say of them, where that differs from what is known, and where rows disagree. */
export function planCases(rows: readonly MappedRow[], knownCases: readonly Case[]): CasePlan {
  const known = new Map(knownCases.map(({ id, attributes }) => [id, attributes]));
  const cases: PlannedCase[] = [];
  const attributeDifferences: AttributeDifference[] = [];
  const attributeDisagreements: AttributeDisagreement[] = [];
  for (const [id, ofCase] of groupBy(rows, (row) => row.caseId)) {
    const { given, disagreements } = collect(id, ofCase);
    const before = known.get(id) ?? null;
    cases.push({ id, known: before, given: Object.fromEntries([...given].map(([name, { value }]) => [name, value])) });
    attributeDisagreements.push(...disagreements);
    if (before) attributeDifferences.push(...differences(id, before, given));
  }
  return { cases, attributeDifferences, attributeDisagreements };
}

interface Given {
  readonly value: string;
  readonly row: number;
}

function collect(caseId: string, rows: readonly MappedRow[]) {
  const given = new Map<string, Given>();
  const disagreements: AttributeDisagreement[] = [];
  for (const { row, attributes } of rows) {
    for (const [attribute, value] of Object.entries(attributes)) {
      const taken = given.get(attribute)?.value;
      if (taken === undefined) given.set(attribute, { value, row });
      else if (taken !== value) disagreements.push({ caseId, attribute, taken, other: value, row });
    }
  }
  return { given, disagreements };
}

function differences(
  caseId: string,
  before: Readonly<Record<string, string>>,
  given: ReadonlyMap<string, Given>,
): AttributeDifference[] {
  const known = new Map(Object.entries(before));
  return [...given]
    .map(([attribute, { value, row }]) => ({ caseId, attribute, old: known.get(attribute) ?? null, new: value, row }))
    .filter((difference) => difference.old !== difference.new);
}
