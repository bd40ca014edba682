import type { ChosenCases } from '../../domain/exchange/agreement-report/comparison-slug.ts';

/** The only cases that were compared: `only cases whose ‘closure reason’ is ‘Turned 18’`. */
export function chosenCaseWords({ attribute, value }: ChosenCases): string {
  return value === ''
    ? `only cases without a value of ‘${inOneLine(attribute)}’`
    : `only cases whose ‘${inOneLine(attribute)}’ is ‘${inOneLine(value)}’`;
}

/** That not all cases were compared; nothing where all were. */
export function caseSentences(cases: ChosenCases | null): readonly string[] {
  return cases ? [`O${chosenCaseWords(cases).slice(1)} were compared.`] : [];
}

function inOneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
