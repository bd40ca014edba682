import { type Code, parseScheme, type Scheme } from '../../../../../codebook/scheme.ts';
import { aScheme } from '../../../../codebook/a-scheme.ts';

/** The small scheme (Home with key 1, School with key 2, Friends under School) at revision 1. */
export function smallScheme(): Scheme {
  const parsed = parseScheme({ ...aScheme(), revision: 1 });
  if ('problem' in parsed) throw new Error(parsed.problem.code);
  return parsed.scheme;
}

/** The code of that id, which must be there. */
export function codeIn(codes: readonly Code[], id: string): Code {
  const code = codes.find((one) => one.id === id);
  if (!code) throw new Error(`No code ${id}`);
  return code;
}

/** The next revision, with other fields of one code, or with codes added. */
export function revised(scheme: Scheme, change: (codes: readonly Code[]) => readonly Code[]): Scheme {
  return { ...scheme, revision: scheme.revision + 1, codes: change(scheme.codes) };
}
