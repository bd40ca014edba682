import type { SchemeProblemCode } from '../../../../codebook/checks.ts';
import type { Problem } from '../../../../codebook/problem.ts';
import { type Code, parseScheme, type Scheme } from '../../../../codebook/scheme.ts';
import { codeFields, sameField } from './code-fields.ts';
import { codeIdOf } from './code-id-of.ts';
import { type DraftCodes, isNewCode } from './draft-edits.ts';

/** Why a draft cannot become a revision. */
export interface DraftProblem {
  readonly problem: Problem<SchemeProblemCode>;
  /** The id, in the draft, of the code that it lies with; `null`: the codebook as a whole. */
  readonly codeId: string | null;
}

/**
 * The revision after `base` that a draft makes, or what is wrong with it. Outer white space goes, empty lines of lists and
 * keywords written twice; new codes get their ids (see `codeIdOf`); and a field is no longer quoted from the source once it
 * says something else. Codes stay in the draft's order.
 */
export function nextRevision(base: Scheme, draft: DraftCodes): { readonly scheme: Scheme } | DraftProblem {
  const known = new Map(base.codes.map((code) => [code.id, code]));
  const ids = idsOf(draft, base);
  const codes = draft.map((code) => {
    const tidied = tidyCode(code, (id) => ids.get(id) ?? id);
    const before = known.get(code.id);
    return { ...tidied, quoted: before ? stillQuoted(before, tidied) : [] };
  });
  const parsed = parseScheme({ ...base, revision: base.revision + 1, codes });
  if ('scheme' in parsed) return parsed;
  const { problem } = parsed;
  const index = /^codes\[(\d+)\]/.exec(problem.place)?.[1];
  return { problem, codeId: index === undefined ? null : (draft[Number(index)]?.id ?? null) };
}

function idsOf(draft: DraftCodes, base: Scheme): ReadonlyMap<string, string> {
  const taken = new Set(base.codes.map(({ id }) => id));
  const ids = new Map<string, string>();
  for (const code of draft.filter(isNewCode)) {
    const id = codeIdOf(code.name, taken);
    taken.add(id);
    ids.set(code.id, id);
  }
  return ids;
}

function tidyCode(code: Code, idOf: (id: string) => string): Code {
  const { parent, replacedBy, ...rest } = code;
  return {
    ...rest,
    id: idOf(code.id),
    name: code.name.trim(),
    ...(parent === undefined ? {} : { parent: idOf(parent) }),
    definition: code.definition.trim(),
    include: tidyList(code.include),
    exclude: tidyList(code.exclude),
    examples: tidyList(code.examples),
    keywords: [...new Map(tidyList(code.keywords).map((word) => [word.toLowerCase(), word])).values()],
    ...(replacedBy === undefined ? {} : { replacedBy: replacedBy.map(idOf) }),
  };
}

function tidyList(items: readonly string[]): string[] {
  return items.map((item) => item.trim()).filter((item) => item !== '');
}

function stillQuoted(before: Code, after: Code): string[] {
  const fields = codeFields.filter((field) => sameField(before, after, field));
  return before.quoted.filter((field) => fields.some((one) => one === field));
}
