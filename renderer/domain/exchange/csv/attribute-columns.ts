import type { Case } from '../../coding/dataset.ts';
import type { CsvCell } from './write-csv.ts';

/** An attribute and the name of its column. */
export interface AttributeColumn {
  readonly attribute: string;
  readonly column: string;
}

/** With `attr_` it makes the 32 characters that Stata, the strictest, allows. */
const LONGEST_STEM = 27;

/** One column for each attribute that any case has, in the order of their first appearance; no two columns share a name. */
export function attributeColumns(cases: readonly Case[]): AttributeColumn[] {
  const attributes = new Set(cases.flatMap((one) => Object.keys(one.attributes)));
  const taken = new Set<string>();
  return [...attributes].map((attribute) => {
    const stem = snakeCase(attribute) || 'attribute';
    let column = `attr_${stem.slice(0, LONGEST_STEM)}`;
    for (let count = 2; taken.has(column); count += 1) {
      const ending = `_${count}`;
      column = `attr_${stem.slice(0, LONGEST_STEM - ending.length)}${ending}`;
    }
    taken.add(column);
    return { attribute, column };
  });
}

/** The cells of those columns for one case; blank where it lacks the attribute. */
export function attributeCells(columns: readonly AttributeColumn[], one: Case | undefined): CsvCell[] {
  const values = new Map(Object.entries(one?.attributes ?? {}));
  return columns.map(({ attribute }) => values.get(attribute) ?? null);
}

/** Lower-case ASCII letters, digits and single underscores; accents go, anything else separates. */
function snakeCase(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '');
}
