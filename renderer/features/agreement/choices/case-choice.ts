import type { Case, ProjectState } from '../../../domain/coding/dataset.ts';
import type { NarrativeHead } from '../../../domain/text/narrative.ts';

/** The cases with one value of one attribute. */
export interface CaseChoice {
  readonly attribute: string;
  /** `''`: the cases without a value. */
  readonly value: string;
}

/** A value of an attribute, and how many cases have it. */
export interface CaseOption extends CaseChoice {
  readonly cases: number;
}

const inOrder = new Intl.Collator('en-GB', { numeric: true });

/** Every value of every attribute: attributes in the order in which the cases name them, values from A to Z, no value last. */
export function caseOptions(cases: readonly Case[]): CaseOption[] {
  const attributes = [...new Set(cases.flatMap((one) => Object.keys(one.attributes)))];
  return attributes.flatMap((attribute) => {
    const counts = new Map<string, number>();
    for (const one of cases) {
      const value = one.attributes[attribute] ?? '';
      counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    const last = (value: string) => Number(value === '');
    return [...counts]
      .map(([value, count]) => ({ attribute, value, cases: count }))
      .sort((a, b) => last(a.value) - last(b.value) || inOrder.compare(a.value, b.value));
  });
}

/** The narratives of the chosen cases, in the project's order. */
export function narrativesOfCases(
  { cases, narratives }: Pick<ProjectState, 'cases' | 'narratives'>,
  choice: CaseChoice | null,
): readonly NarrativeHead[] {
  if (choice === null) return narratives;
  const chosen = new Set(cases.filter(isChosen(choice)).map(({ id }) => id));
  return narratives.filter(({ caseId }) => chosen.has(caseId));
}

/** Whether any case has the chosen value. */
export function hasChosenCases(cases: readonly Case[], choice: CaseChoice): boolean {
  return cases.some(isChosen(choice));
}

function isChosen({ attribute, value }: CaseChoice): (one: Case) => boolean {
  return ({ attributes }) => (attributes[attribute] ?? '') === value;
}
