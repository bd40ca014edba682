import type { Coder } from '../../coding/coder.ts';
import { consensusName } from './consensus-name.ts';

/** What each coder is called in a file; coders who share a name, or are called as the consensus is, are told apart by their id. */
export function coderNames(coders: readonly Coder[]): ReadonlyMap<string, string> {
  const isShared = (name: string) => name === consensusName || coders.filter((coder) => coder.name === name).length > 1;
  return new Map(coders.map(({ id, name }) => [id, isShared(name) ? `${name} (${id})` : name]));
}
