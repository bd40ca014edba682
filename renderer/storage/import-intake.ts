import type { Entry } from '../domain/coding/change.ts';
import type { Case, ProjectState } from '../domain/coding/dataset.ts';
import type { Intake } from '../domain/coding/intake.ts';
import { workedOn } from '../domain/coding/worked-on.ts';
import type { Narrative, NarrativeHead } from '../domain/text/narrative.ts';
import { headsOf } from './heads-of.ts';
import type { ImportBatch } from './open-project.ts';

/**
 * What an import brings; `null` if the batch is empty. Of narratives the journal keeps ids and hashes, no texts. Throws if the
 * batch does not fit the state: a new narrative that is there already, a replaced one that is not, or that somebody has coded.
 */
export async function importIntake(
  state: ProjectState,
  { coderId, added, replaced, cases }: ImportBatch,
): Promise<Intake | null> {
  checkFits(state, added, replaced);
  const knownCases = new Set(state.cases.map(({ id }) => id));
  const entries: Entry[] = [
    ...cases.map(({ id }): Entry => ({ table: 'cases', id, change: knownCases.has(id) ? 'attributes' : 'added' })),
    ...added.map((narrative) => narrativeEntry(narrative, 'added')),
    ...replaced.map((narrative) => narrativeEntry(narrative, 'replaced')),
  ];
  if (entries.length === 0) return null;
  const texts = [...replaced, ...added];
  return {
    act: { coderId, scope: 'project', label: 'import_narratives', entries },
    state: {
      ...state,
      cases: merged(state.cases, cases),
      narratives: merged(state.narratives, await headsOf(texts)),
    },
    texts,
    received: [],
  };
}

function checkFits(state: ProjectState, added: readonly Narrative[], replaced: readonly Narrative[]): void {
  const known = new Set(state.narratives.map(({ id }) => id));
  const coded = workedOn(state);
  for (const { id } of added) if (known.has(id)) throw new Error(`Narrative ${id} is there already`);
  for (const { id } of replaced) {
    if (!known.has(id)) throw new Error(`Narrative ${id} is not there to be replaced`);
    if (coded.has(id)) throw new Error(`Narrative ${id} is coded and cannot be replaced`);
  }
}

function narrativeEntry({ id, caseId, sha256 }: Narrative, change: 'added' | 'replaced'): Entry {
  return { table: 'narratives', id, caseId, sha256, change };
}

/** Known records in their old place, new ones at the end. */
function merged<T extends Case | NarrativeHead>(list: readonly T[], changes: readonly T[]): readonly T[] {
  const byId = new Map(changes.map((record) => [record.id, record]));
  const known = new Set(list.map(({ id }) => id));
  return [...list.map((record) => byId.get(record.id) ?? record), ...changes.filter(({ id }) => !known.has(id))];
}
