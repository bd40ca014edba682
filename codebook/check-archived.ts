import { checkDistinct, type Faults } from './checks.ts';
import type { Code } from './scheme.ts';

/**
 * Notes what does not fit an archived code: a key, since it cannot be applied; a code in use under it; codes in its place
 * that are not there, twice there or itself. Only an archived code has others in its place, and not every code is archived.
 */
export function checkArchived(schemeId: string, codes: readonly Code[], faults: Faults): void {
  const byId = new Map(codes.map((code) => [code.id, code]));
  codes.forEach((code, index) => {
    const place = `codes[${index}]`;
    if (code.archived && code.key !== undefined) faults.note('archived_key', `${place}.key`);
    if (!code.archived && code.parent !== undefined && byId.get(code.parent)?.archived) {
      faults.note('archived_parent', `${place}.parent`, { value: code.parent });
    }
    checkReplacedBy(code, `${place}.replacedBy`, byId, schemeId, faults);
  });
  if (codes.length > 0 && codes.every(({ archived }) => archived)) faults.note('none_in_use', 'codes');
}

function checkReplacedBy(
  { id, archived, replacedBy }: Code,
  place: string,
  byId: ReadonlyMap<string, Code>,
  scheme: string,
  faults: Faults,
): void {
  if (!replacedBy) return;
  if (!archived) faults.note('not_archived', place);
  else if (replacedBy.length === 0) faults.note('empty_list', place);
  replacedBy.forEach((value, index) => {
    if (value === id) faults.note('replaced_by_itself', `${place}[${index}]`);
    else if (value !== '' && !byId.has(value)) faults.note('unknown_code', `${place}[${index}]`, { value, scheme });
  });
  checkDistinct(
    replacedBy,
    (value) => value,
    (index) => `${place}[${index}]`,
    faults,
  );
}
