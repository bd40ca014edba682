import { builtInSchemes, DEFAULT_SCHEME_ID } from '../../../codebook/built-in-schemes.ts';
import { type SampleNarrative, sample } from '../../../codebook/sample/sample.ts';
import type { Narrative } from '../text/narrative.ts';
import { countWords } from '../text/words.ts';
import type { Act, Change, Entry } from './change.ts';
import { newestScheme } from './code-of-scheme.ts';
import type { Coder } from './coder.ts';
import type { Case, Dataset, Project, ProjectState } from './dataset.ts';
import { projectFace } from './project-face.ts';
import { codeSampleSheet } from './sample-sheet.ts';

/** What the sample project cannot make by itself. */
export interface SampleSeed {
  /** Milliseconds since 1970, UTC: when everything in the sample was done. */
  readonly now: number;
  /** A new random id at each call. */
  readonly id: () => string;
  /** Hexadecimal SHA-256 of a text's UTF-8 bytes. */
  readonly sha256Of: (text: string) => Promise<string> | string;
}

/** The sample project: invented narratives, coded by two invented coders, led by a third person; with the journal of how it came about. */
export async function sampleDataset(seed: SampleSeed): Promise<Dataset> {
  const lead: Coder = { ...sample.lead, id: seed.id(), role: 'lead', active: true };
  const coders = sample.coders.map(({ coder }): Coder => ({ ...coder, id: seed.id(), role: 'coder', active: true }));
  const narratives = await Promise.all(sample.narratives.map((one, index) => narrativeOf(one, index + 1, seed)));
  const uncoded = uncodedState([lead, ...coders], narratives, seed);
  const { state, acts } = codedState(uncoded, coders, narratives, seed);
  const { copyId } = state.project;
  const allActs = [...projectActs(uncoded, lead, coders), ...acts];
  const changes = allActs.map((act, index): Change => ({ ...act, seq: index + 1, copyId, at: seed.now }));
  return { ...state, narratives, changes, received: [] };
}

async function narrativeOf(
  { caseId, text }: SampleNarrative,
  row: number,
  { id, now, sha256Of }: SampleSeed,
): Promise<Narrative> {
  return {
    id: id(),
    caseId,
    kind: 'closure summary',
    title: '',
    text,
    textVersion: 1,
    sha256: await sha256Of(text),
    source: { file: 'Sample project', row },
    importedAt: now,
  };
}

function uncodedState(coders: readonly Coder[], narratives: readonly Narrative[], seed: SampleSeed): ProjectState {
  const project: Project = {
    id: seed.id(),
    label: 'Sample project',
    createdAt: seed.now,
    copyId: seed.id(),
    activeSchemeId: DEFAULT_SCHEME_ID,
    settings: { suggestions: 'always' },
  };
  return {
    project,
    schemes: builtInSchemes,
    coders,
    cases: sample.narratives.map(({ caseId, attributes }): Case => ({ id: caseId, attributes })),
    narratives: narratives.map(({ text, ...head }) => ({ ...head, words: countWords(text) })),
    sheets: [],
    rounds: [],
    assignments: [],
    decisions: [],
    proposals: [],
    packs: [],
    packKeys: [],
    openings: [],
    withdrawals: [],
  };
}

/** The acts by which the project got its coders, cases and narratives. */
function projectActs({ project, cases, narratives }: ProjectState, lead: Coder, coders: readonly Coder[]): Act[] {
  const act = (name: Act['label'], entries: readonly Entry[]): Act => {
    return { coderId: lead.id, scope: 'project', label: name, entries };
  };
  const joined = (coder: Coder): Entry => ({ table: 'coders', id: coder.id, before: null, after: coder });
  const begun: Entry = { table: 'project', before: null, after: projectFace(project) };
  return [
    act('create_project', [begun, joined(lead)]),
    ...coders.map((coder) => act('add_coder', [joined(coder)])),
    act('import_narratives', [
      ...cases.map(({ id }): Entry => ({ table: 'cases', id, change: 'added' })),
      ...narratives.map(
        ({ id, caseId, sha256 }): Entry => ({ table: 'narratives', id, caseId, sha256, change: 'added' }),
      ),
    ]),
  ];
}

/** The state after every invented sheet, and the acts on them. */
function codedState(
  uncoded: ProjectState,
  coders: readonly Coder[],
  narratives: readonly Narrative[],
  seed: SampleSeed,
) {
  const { copyId } = uncoded.project;
  const acts: Act[] = [];
  let state = uncoded;
  sample.coders.forEach(({ coder: { name }, schemeId, sheets }) => {
    for (const sheet of sheets) {
      const narrative = narratives.find(({ caseId }) => caseId === sheet.caseId);
      const coder = coders.find((one) => one.name === name);
      const scheme = newestScheme(state.schemes, schemeId);
      if (!narrative || !coder || !scheme) throw new RangeError(`The sample's sheet of ${sheet.caseId} stands alone`);
      const work = { narrative, coderId: coder.id, scheme, copyId, at: seed.now, id: seed.id };
      const coded = codeSampleSheet(state, sheet, work);
      state = coded.state;
      acts.push(...coded.acts);
    }
  });
  return { state, acts };
}
