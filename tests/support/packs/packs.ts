import { createHash } from 'node:crypto';
import { parseScheme, type Scheme } from '../../../codebook/scheme.ts';
import type { Coder } from '../../../renderer/domain/coding/coder.ts';
import type { Coding } from '../../../renderer/domain/coding/coding.ts';
import type { Sheet } from '../../../renderer/domain/coding/sheet.ts';
import type { CodingPack, ProjectBase, ReturnPack } from '../../../renderer/domain/exchange/pack/pack.ts';
import { sheetHash } from '../../../renderer/domain/exchange/pack/sheet-hash.ts';
import type { Narrative } from '../../../renderer/domain/text/narrative.ts';

/** 12:00:00.250 on 22 November 2026, UTC. */
export const noon = Date.UTC(2026, 10, 22, 12, 0, 0, 250);

/** A key of the lead that nothing real is sealed for: made once by `age-keygen`. */
export const leadKey = {
  identity: 'AGE-SECRET-KEY-1D5DTSH3PVMJ6FGUYED5LU6FDFLQGDYMW6U6E5ER8GPHQ66346LNSN4CYCJ',
  recipient: 'age1z0ftdhqqaygtkegh2ffy8y5gxp247n0s96cdtcumfg0p89vyr9tsm7zedk',
  createdAt: noon,
} as const;

export const codersPassphrase = 'boda-keru-samo-lute-ravo-gedu-nalo';

export const ben: Coder = { id: 'coder-ben', name: 'Ben Hale', initials: 'BH', role: 'coder', active: true };

const scope = { narrativeId: 'n1', coderId: ben.id } as const;

/** A codebook of two codes in two revisions. */
export const schemes: readonly Scheme[] = [schemeOf(1), schemeOf(2)];

function schemeOf(revision: number): Scheme {
  const code = (id: string, name: string, colour: string, key: string) => {
    const rules = { definition: `${name} of the child (${revision}).`, include: [], exclude: [], examples: [] };
    return { id, name, ...rules, keywords: [id], colour, underline: 'solid', key, quoted: [] };
  };
  const codes = [code('safety', 'Safety', '#0072B2', '1'), code('voice', 'Voice', '#D55E00', '2')];
  const statuses = [{ id: 'unmet', name: 'Unmet', definition: 'Said to be absent.' }];
  const result = parseScheme({ id: 'outcomes', name: 'Outcomes', revision, source: 'Invented.', statuses, codes });
  if ('problem' in result) throw new Error(`${result.problem.code} at ${result.problem.place}`);
  return result.scheme;
}

export function narrativeOf(id: string, caseId: string, text: string): Narrative {
  const sha256 = createHash('sha256').update(text, 'utf8').digest('hex');
  const source = { file: 'summaries.csv', row: 1 };
  return { id, caseId, kind: 'closure summary', title: '', text, textVersion: 1, sha256, source, importedAt: noon };
}

export function codingOf(id: string, codeId: string, start: number, end: number): Coding {
  const made = { origin: 'manual', codebookRevision: 2, createdAt: noon, updatedAt: noon } as const;
  return { id, schemeId: 'outcomes', codeId, start, end, ...made };
}

/** The same sheet with its own hash at the end of its lineage, as it leaves the machine. */
export async function marked(sheet: Sheet): Promise<Sheet> {
  return { ...sheet, lineage: [...sheet.lineage, await sheetHash(sheet)] };
}

const codings = [
  { ...codingOf('s1', 'safety', 0, 14), status: 'unmet', memo: 'Says who?\n“At last”' },
  { ...codingOf('s2', 'voice', 16, 35), origin: 'suggestion', evidence: ['asked', 'heard'] } as const,
] as const;
const emptySheet = { coderId: ben.id, copyId: 'copy-ben', codings: [], reopenings: [], revision: 1, lineage: [] };

export const finished: Sheet = {
  ...{ ...emptySheet, narrativeId: 'n1', codings, state: 'finished', finishedUnder: { outcomes: 2 } },
  ...{ memo: 'Looked at twice.', reopenings: [{ at: noon, othersVisible: false }], dismissed: ['voice@0-3'] },
  ...{ revision: 7, lineage: ['0'.repeat(64)] },
};
export const begun: Sheet = { ...emptySheet, narrativeId: 'n2', state: 'in_progress', finishedUnder: {} };

/** What the coder has of the project. */
export const base: ProjectBase = {
  project: {
    ...{ id: 'project-1', label: 'Closure study', name: 'Children of the northern service', createdAt: noon },
    ...{ activeSchemeId: 'outcomes', settings: { suggestions: 'single_coded' } },
  },
  schemes,
  rounds: [
    {
      ...{ id: 'round-1', name: 'Calibration', startedAt: noon },
      settings: { tolerance: 3, passesIdentical: true, hidesNames: false },
    },
  ],
  cases: [
    { id: 'C1', attributes: { 'Closure reason': 'Turned 18', Région: '=North' } },
    { id: 'C2', attributes: {} },
  ],
  narratives: [
    narrativeOf('n1', 'C1', 'She feels safe. 🙂 Asked, and heard: né e\u0301.\nShe plays football.'),
    narrativeOf('n2', 'C2', 'Nothing was planned.'),
  ],
  assignments: ['n1', 'n2'].map((narrativeId) => ({ roundId: 'round-1', narrativeId, coderIds: [ben.id] })),
  withdrawals: [{ caseHash: 'c'.repeat(64), narrativeIds: ['gone'], by: 'coder-ada', at: noon }],
};

/** A coding pack with every kind of record that one can hold. */
export function codingPack(fields: Partial<CodingPack> = {}): CodingPack {
  return {
    ...{ kind: 'coding', id: 'pack-1', madeAt: noon, appVersion: '0.1.0' },
    ...base,
    ...{ recipient: leadKey.recipient, coder: ben, lead: { id: 'coder-ada', name: 'Ada Osei', initials: 'AO' } },
    sheets: [finished],
    ...fields,
  };
}

const { lineage: _lineage, revision: _revision, narrativeId: _n, coderId: _c, copyId: _copy, ...whole } = finished;
const { codings: _codings, ...face } = whole;

/** A return pack of the same work, with the coder's part of the journal. */
export async function returnPack(fields: Partial<ReturnPack> = {}): Promise<ReturnPack> {
  const meta = { copyId: 'copy-ben', at: noon, coderId: ben.id, scope };
  const entry = { table: 'codings', ...scope, id: 's1' } as const;
  return {
    ...{
      kind: 'return',
      id: 'pack-2',
      madeAt: noon + 1,
      appVersion: '0.1.0',
      packId: 'pack-1',
      projectId: 'project-1',
    },
    coder: ben,
    texts: base.narratives.map(({ id, sha256 }) => ({ id, sha256 })),
    sheets: [await marked(finished), await marked(begun)],
    changes: [
      { ...meta, seq: 2, label: 'add_code', entries: [{ ...entry, before: null, after: codings[0] }] },
      { ...meta, seq: 3, label: 'remove_code', undoes: 2, entries: [{ ...entry, before: codings[0], after: null }] },
      {
        ...{ ...meta, seq: 5, label: 'reopen_sheet', note: 'Missed a line.' },
        entries: [{ table: 'sheets', ...scope, before: null, after: face }],
      },
    ],
    ...fields,
  };
}

/** The same with all that a lead needs who lost the project. */
export function wholeReturnPack(): Promise<ReturnPack> {
  return returnPack({ base });
}
