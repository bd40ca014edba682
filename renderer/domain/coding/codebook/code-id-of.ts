import { checkId, LONGEST_CODE_ID } from '../../../../codebook/check-id.ts';
import { Faults } from '../../../../codebook/checks.ts';

/**
 * An id for a new code, made of its name: a column name that every statistics program takes, that no code of the scheme has
 * or had (`taken`, archived ones included) and that is no other code's column. A name without Latin letters gives `code`.
 */
export function codeIdOf(name: string, taken: ReadonlySet<string>): string {
  const words = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter(Boolean);
  const first = words.findIndex((word) => /^[a-z]/.test(word));
  const stem = first === -1 ? 'code' : words.slice(first).join('_');
  for (let number = 1; ; number += 1) {
    const ending = number === 1 ? '' : `_${number}`;
    const id = `${stem.slice(0, LONGEST_CODE_ID - ending.length).replace(/_$/, '')}${ending}`;
    if (!taken.has(id) && isColumnName(id) && !clashes(id, taken)) return id;
  }
}

function isColumnName(id: string): boolean {
  const faults = new Faults();
  checkId(id, '', LONGEST_CODE_ID, faults);
  return faults.first() === undefined;
}

/** `rights_n` is a column that `rights` has, and the other way round. */
function clashes(id: string, taken: ReadonlySet<string>): boolean {
  const stem = id.replace(/_(?:status|n)$/, '');
  return (stem !== id && taken.has(stem)) || taken.has(`${id}_n`) || taken.has(`${id}_status`);
}
