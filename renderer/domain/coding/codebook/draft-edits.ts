import type { Code } from '../../../../codebook/scheme.ts';
import type { CodeField } from './code-fields.ts';
import { freeColour } from './free-colour.ts';

/** The codes of a revision that is being written. A new one has an id with a space in it until the revision is made. */
export type DraftCodes = readonly Code[];

/** Other words for some fields of a code; `null` takes its key or its parent off. */
export type CodeChange = Partial<Pick<Code, Exclude<CodeField, 'key' | 'parent'>>> & {
  readonly key?: string | null;
  readonly parent?: string | null;
};

/** True of a code that no revision has yet. */
export function isNewCode({ id }: Pick<Code, 'id'>): boolean {
  return id.includes(' ');
}

/** With a new, empty code at the end, in a colour of its own. */
export function addCode(codes: DraftCodes): { readonly codes: DraftCodes; readonly added: Code } {
  const added: Code = {
    id: nextId(codes),
    name: '',
    definition: '',
    include: [],
    exclude: [],
    examples: [],
    keywords: [],
    colour: freeColour(codes),
    underline: 'solid',
    quoted: [],
  };
  return { codes: [...codes, added], added };
}

/** With other words in these fields of a code. */
export function changeCode(codes: DraftCodes, id: string, { key, parent, ...change }: CodeChange): DraftCodes {
  return withCode(codes, id, (code) => {
    const { key: keyBefore, parent: parentBefore, ...rest } = { ...code, ...change };
    const [nextKey, nextParent] = [key === undefined ? keyBefore : key, parent === undefined ? parentBefore : parent];
    return {
      ...rest,
      ...(nextKey === undefined || nextKey === null ? {} : { key: nextKey }),
      ...(nextParent === undefined || nextParent === null ? {} : { parent: nextParent }),
    };
  });
}

/**
 * With a code that is no longer to be used, and the codes that take its place, if any. Its key is free; codes in use under it
 * move up to what is above it.
 */
export function archiveCode(codes: DraftCodes, id: string, replacedBy: readonly string[] = []): DraftCodes {
  const archived = withCode(codes, id, ({ key: _key, replacedBy: _before, ...code }) => ({
    ...code,
    archived: true,
    ...(replacedBy.length > 0 ? { replacedBy } : {}),
  }));
  return childrenMovedUp(archived, id, (code) => !code.archived);
}

/** With a code archived in favour of another one in use. */
export function mergeCode(codes: DraftCodes, sourceId: string, targetId: string): DraftCodes {
  return archiveCode(codes, sourceId, [targetId]);
}

/**
 * With a code archived in favour of several new ones that stand after it. Each begins with its definition, rules, examples and
 * keywords, to be divided, and without a name.
 */
export function splitCode(
  codes: DraftCodes,
  id: string,
  parts: number,
): { readonly codes: DraftCodes; readonly parts: readonly Code[] } {
  const source = codes.find((code) => code.id === id);
  if (!source) return { codes, parts: [] };
  const { key: _key, quoted: _quoted, ...rules } = source;
  const made: Code[] = [];
  for (let part = 0; part < parts; part += 1) {
    const all = [...codes, ...made];
    made.push({ ...rules, id: nextId(all), name: '', colour: freeColour(all), quoted: [] });
  }
  const place = codes.findIndex((code) => code.id === id) + 1;
  const split = [...codes.slice(0, place), ...made, ...codes.slice(place)];
  const replacedBy = made.map((code) => code.id);
  return { codes: archiveCode(split, id, replacedBy), parts: made };
}

/** With an archived code in use again: in another colour if its own has been taken, and at the top if what was above it is archived. */
export function bringBackCode(codes: DraftCodes, id: string): DraftCodes {
  const inUse = codes.filter((code) => !code.archived && code.id !== id);
  return withCode(codes, id, ({ archived: _archived, replacedBy: _replacedBy, parent, ...code }) => ({
    ...code,
    ...(inUse.some((one) => one.id === parent) && parent !== undefined ? { parent } : {}),
    colour: inUse.some((one) => one.colour.toLowerCase() === code.colour.toLowerCase())
      ? freeColour(codes)
      : code.colour,
  }));
}

/** Without a code that no revision has yet. It takes nobody's place any more. */
export function removeNewCode(codes: DraftCodes, id: string): DraftCodes {
  return childrenMovedUp(codes, id)
    .filter((code) => code.id !== id)
    .map((code) => {
      if (!code.replacedBy?.includes(id)) return code;
      const { replacedBy, ...rest } = code;
      const left = replacedBy.filter((one) => one !== id);
      return left.length > 0 ? { ...rest, replacedBy: left } : rest;
    });
}

function withCode(codes: DraftCodes, id: string, change: (code: Code) => Code): DraftCodes {
  return codes.map((code) => (code.id === id ? change(code) : code));
}

function childrenMovedUp(codes: DraftCodes, id: string, moves: (code: Code) => boolean = () => true): DraftCodes {
  const above = codes.find((code) => code.id === id)?.parent;
  return codes.map((code) => {
    if (code.parent !== id || !moves(code)) return code;
    const { parent: _parent, ...rest } = code;
    return above === undefined ? rest : { ...rest, parent: above };
  });
}

function nextId(codes: DraftCodes): string {
  const numbers = codes.filter(isNewCode).map(({ id }) => Number(id.split(' ')[1]));
  return `new ${Math.max(0, ...numbers) + 1}`;
}
