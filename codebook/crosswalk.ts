import { checkId, LONGEST_CODE_ID, LONGEST_NAME } from './check-id.ts';
import {
  checkDistinct,
  checkList,
  checkObject,
  checkRevision,
  checkText,
  Faults,
  inside,
  type SchemeProblemCode,
} from './checks.ts';
import type { Problem } from './problem.ts';
import type { Scheme } from './scheme.ts';

/** One proposed correspondence between a code of one scheme and a code of another, and the reason for it. */
export interface CrosswalkLink {
  readonly from: string;
  readonly to: string;
  readonly reason: string;
}

/** How the codes of one scheme answer to the codes of another; a code may have several links or none. */
export interface Crosswalk {
  readonly id: string;
  readonly name: string;
  readonly revision: number;
  /** Where it comes from, in one sentence. */
  readonly source: string;
  readonly fromScheme: string;
  readonly toScheme: string;
  readonly links: readonly CrosswalkLink[];
}

const CROSSWALK_FIELDS = ['id', 'name', 'revision', 'source', 'fromScheme', 'toScheme', 'links'];

/** The crosswalk that a JSON value holds between two of `schemes`, or its first fault with place and reason. Never throws for any `json`. */
export function parseCrosswalk(
  json: unknown,
  schemes: readonly Scheme[],
): { crosswalk: Crosswalk } | { problem: Problem<SchemeProblemCode> } {
  const faults = new Faults();
  const fields = checkObject(json, '', CROSSWALK_FIELDS, [], faults);
  const crosswalk = {
    id: checkId(fields.get('id'), 'id', LONGEST_NAME, faults),
    name: checkText(fields.get('name'), 'name', faults),
    revision: checkRevision(fields.get('revision'), 'revision', faults),
    source: checkText(fields.get('source'), 'source', faults),
    fromScheme: checkId(fields.get('fromScheme'), 'fromScheme', LONGEST_NAME, faults),
    toScheme: checkId(fields.get('toScheme'), 'toScheme', LONGEST_NAME, faults),
    links: checkList(fields.get('links'), 'links', checkLink, faults),
  };
  checkSide(crosswalk, 'from', schemes, faults);
  checkSide(crosswalk, 'to', schemes, faults);
  checkDistinct(
    crosswalk.links,
    ({ from, to }) => `${from} → ${to}`,
    (index) => `links[${index}]`,
    faults,
  );
  const problem = faults.first();
  return problem ? { problem } : { crosswalk };
}

function checkLink(value: unknown, place: string, faults: Faults): CrosswalkLink {
  const fields = checkObject(value, place, ['from', 'to', 'reason'], [], faults);
  return {
    from: checkId(fields.get('from'), inside(place, 'from'), LONGEST_CODE_ID, faults),
    to: checkId(fields.get('to'), inside(place, 'to'), LONGEST_CODE_ID, faults),
    reason: checkText(fields.get('reason'), inside(place, 'reason'), faults),
  };
}

function checkSide(crosswalk: Crosswalk, side: 'from' | 'to', schemes: readonly Scheme[], faults: Faults): void {
  const id = crosswalk[`${side}Scheme`];
  const scheme = schemes.find((known) => known.id === id);
  if (!scheme) {
    faults.note('unknown_scheme', `${side}Scheme`, { value: id });
    return;
  }
  crosswalk.links.forEach((link, index) => {
    if (!scheme.codes.some((code) => code.id === link[side])) {
      faults.note('unknown_code', `links[${index}].${side}`, { value: link[side], scheme: id });
    }
  });
}
