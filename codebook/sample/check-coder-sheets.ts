import { checkId, LONGEST_CODE_ID, LONGEST_NAME } from '../check-id.ts';
import { checkDistinct, checkList, checkObject, checkText, type Faults, inside } from '../checks.ts';

/** A code on words that occur exactly once in the narrative. */
export interface SampleCoding {
  readonly code: string;
  readonly quote: string;
  readonly status?: string;
  readonly memo?: string;
}

/** An invented coder's work on one narrative. */
export interface SampleSheet {
  readonly caseId: string;
  readonly state: 'in_progress' | 'finished';
  readonly memo?: string;
  readonly codings: readonly SampleCoding[];
}

/** An invented coder and their sheets; a narrative without a sheet was not started. */
export interface SampleCoderSheets {
  readonly coder: { readonly name: string; readonly initials: string };
  readonly schemeId: string;
  readonly sheets: readonly SampleSheet[];
}

/** One coder's file, without regard to the narratives. */
export function checkCoderSheets(json: unknown, faults: Faults): SampleCoderSheets {
  const fields = checkObject(json, '', ['coder', 'schemeId', 'sheets'], [], faults);
  const coder = checkObject(fields.get('coder'), 'coder', ['name', 'initials'], [], faults);
  const sheets = checkList(fields.get('sheets'), 'sheets', checkSheet, faults);
  checkDistinct(
    sheets,
    (sheet) => sheet.caseId,
    (index) => `sheets[${index}].caseId`,
    faults,
  );
  return {
    coder: {
      name: checkText(coder.get('name'), 'coder.name', faults),
      initials: checkText(coder.get('initials'), 'coder.initials', faults),
    },
    schemeId: checkId(fields.get('schemeId'), 'schemeId', LONGEST_NAME, faults),
    sheets,
  };
}

function checkSheet(value: unknown, place: string, faults: Faults): SampleSheet {
  const fields = checkObject(value, place, ['caseId', 'state', 'memo', 'codings'], ['memo'], faults);
  const state = checkText(fields.get('state'), inside(place, 'state'), faults);
  if (state !== 'finished' && state !== 'in_progress') {
    faults.note('wrong_type', inside(place, 'state'), { expected: 'finished or in_progress', found: state });
  }
  return {
    caseId: checkText(fields.get('caseId'), inside(place, 'caseId'), faults),
    state: state === 'finished' ? 'finished' : 'in_progress',
    ...optionalText(fields, 'memo', place, faults),
    codings: checkList(fields.get('codings'), inside(place, 'codings'), checkCoding, faults),
  };
}

function checkCoding(value: unknown, place: string, faults: Faults): SampleCoding {
  const fields = checkObject(value, place, ['code', 'quote', 'status', 'memo'], ['status', 'memo'], faults);
  return {
    code: checkId(fields.get('code'), inside(place, 'code'), LONGEST_CODE_ID, faults),
    quote: checkText(fields.get('quote'), inside(place, 'quote'), faults),
    ...optionalText(fields, 'status', place, faults),
    ...optionalText(fields, 'memo', place, faults),
  };
}

function optionalText<Name extends string>(
  fields: ReadonlyMap<string, unknown>,
  name: Name,
  place: string,
  faults: Faults,
): { readonly [key in Name]?: string } {
  if (!fields.has(name)) return {};
  const field: { [key in Name]?: string } = {};
  field[name] = checkText(fields.get(name), inside(place, name), faults);
  return field;
}
