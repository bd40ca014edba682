import { checkDistinct, checkList, checkObject, checkText, Faults, inside } from '../checks.ts';
import { kindOf } from '../json-reading.ts';
import { checkCoderSheets, type SampleCoderSheets } from './check-coder-sheets.ts';
import narrativesJson from './narratives.json' with { type: 'json' };
import rhiannonPryce from './sheets-rhiannon-pryce.json' with { type: 'json' };
import samuelAdeyemi from './sheets-samuel-adeyemi.json' with { type: 'json' };

/** An invented closure summary and its case's attributes. */
export interface SampleNarrative {
  readonly caseId: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly text: string;
}

/** The sample project: invented narratives, the sheets of two invented coders, and who leads them and codes nothing. */
export interface Sample {
  readonly lead: { readonly name: string; readonly initials: string };
  readonly narratives: readonly SampleNarrative[];
  readonly coders: readonly SampleCoderSheets[];
}

const ATTRIBUTES = ['closure_reason', 'exploitation_type', 'age_band', 'nrm_decision', 'region'];

/** The sample that comes with the program. A fault in its files is a bug and throws when this file is loaded. */
export const sample: Sample = checked();

function checked(): Sample {
  const faults = new Faults();
  const fields = checkObject(narrativesJson, '', ['narratives'], [], faults);
  const narratives = checkList(fields.get('narratives'), 'narratives', checkNarrative, faults);
  checkDistinct(
    narratives,
    (narrative) => narrative.caseId,
    (index) => `narratives[${index}].caseId`,
    faults,
  );
  const coders = [rhiannonPryce, samuelAdeyemi].map((json) => checkCoderSheets(json, faults));
  const problem = faults.first();
  if (problem) throw new Error(`The sample project is faulty: ${problem.code} at ${problem.place}`);
  return { lead: { name: 'Eilidh Munro', initials: 'EM' }, narratives, coders };
}

function checkNarrative(value: unknown, place: string, faults: Faults): SampleNarrative {
  const fields = checkObject(value, place, ['caseId', 'attributes', 'text'], [], faults);
  const attributes = checkObject(fields.get('attributes'), inside(place, 'attributes'), ATTRIBUTES, [], faults);
  const lines = checkList(fields.get('text'), inside(place, 'text'), checkLine, faults);
  return {
    caseId: checkText(fields.get('caseId'), inside(place, 'caseId'), faults),
    attributes: Object.fromEntries(
      [...attributes].map(([name, text]) => [name, checkText(text, inside(place, `attributes.${name}`), faults)]),
    ),
    text: checkText(lines.join('\n'), inside(place, 'text'), faults),
  };
}

/** A line may be empty: it parts two paragraphs. */
function checkLine(value: unknown, place: string, faults: Faults): string {
  if (typeof value === 'string') return value;
  faults.note('wrong_type', place, { expected: 'text', found: kindOf(value) });
  return '';
}
