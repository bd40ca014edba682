import type { Code } from '../../codebook/scheme.ts';

/** A code's name where work on an archived one may stand beside work on others: `Safety`, `Safety (archived)`. */
export function codeLabel({ name, archived }: Pick<Code, 'name' | 'archived'>): string {
  return archived ? `${name} (archived)` : name;
}
