import type { Faults } from './checks.ts';
import type { Code } from './scheme.ts';

/** Notes a parent that is no code of the scheme, and a code that stands above itself. */
export function checkParents(codes: readonly Code[], faults: Faults): void {
  const parentOf = new Map(codes.map((code) => [code.id, code.parent]));
  codes.forEach((code, index) => {
    const place = `codes[${index}].parent`;
    if (code.parent === undefined || code.parent === '') return;
    if (!parentOf.has(code.parent)) faults.note('unknown_parent', place, { value: code.parent });
    else if (standsAboveItself(code.id, parentOf)) faults.note('parent_cycle', place, { value: code.id });
  });
}

function standsAboveItself(id: string, parentOf: ReadonlyMap<string, string | undefined>): boolean {
  const passed = new Set<string>();
  let above = parentOf.get(id);
  while (above !== undefined && !passed.has(above)) {
    if (above === id) return true;
    passed.add(above);
    above = parentOf.get(above);
  }
  return false;
}
