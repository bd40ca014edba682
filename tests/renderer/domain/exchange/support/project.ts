import { createHash } from 'node:crypto';
import { builtInSchemes } from '../../../../../codebook/built-in-schemes.ts';
import type { Coding } from '../../../../../renderer/domain/coding/coding.ts';
import type { Dataset } from '../../../../../renderer/domain/coding/dataset.ts';
import type { Sheet } from '../../../../../renderer/domain/coding/sheet.ts';
import type { Narrative } from '../../../../../renderer/domain/text/narrative.ts';

/** 12:00:00.250 on 22 November 2026, UTC. */
export const noon = Date.UTC(2026, 10, 22, 12, 0, 0, 250);

export function narrativeOf(id: string, caseId: string, text: string): Narrative {
  const sha256 = createHash('sha256').update(text, 'utf8').digest('hex');
  const source = { file: 'summaries.csv', row: 1 };
  return { id, caseId, kind: 'closure summary', title: '', text, textVersion: 1, sha256, source, importedAt: noon };
}

export function codingOn(id: string, codeId: string, start: number, end: number, fields: Partial<Coding> = {}): Coding {
  const made = { origin: 'manual', codebookRevision: 1, createdAt: noon, updatedAt: noon + 1000 } as const;
  return { id, schemeId: 'seven_outcomes', codeId, start, end, ...made, ...fields };
}

export function sheetBy(
  coderId: string,
  narrativeId: string,
  codings: readonly Coding[],
  fields: Partial<Sheet> = {},
): Sheet {
  const state = {
    state: 'finished',
    finishedUnder: { seven_outcomes: 1 },
    reopenings: [],
    revision: 1,
    lineage: [],
  } as const;
  return { narrativeId, coderId, copyId: 'copy-1', codings, ...state, ...fields };
}

/** Two coders, three cases, texts with everything that spoils offsets and files: emoji, accents, quotation marks, formulas. */
export function project(fields: Partial<Dataset> = {}): Dataset {
  return {
    project: {
      id: 'p1',
      label: 'Closure study: North/South',
      createdAt: noon,
      copyId: 'copy-1',
      activeSchemeId: 'seven_outcomes',
      settings: { suggestions: 'never' },
    },
    schemes: builtInSchemes,
    coders: [
      { id: 'a', name: 'Ada', initials: 'AD', role: 'lead', active: true },
      { id: 'b', name: 'Ben', initials: 'BE', role: 'coder', active: true },
    ],
    cases: [
      { id: 'C1', attributes: { 'Closure reason': 'Turned 18', Région: '=North' } },
      { id: 'C2', attributes: { 'Closure-reason': 'Other' } },
      { id: 'C3', attributes: {} },
    ],
    narratives: [
      narrativeOf('n1', 'C1', '🙂 She feels safe, "at last".\nHe\u0301 plays 🏳️‍🌈 football.'),
      narrativeOf('n2', 'C1', '-5 degrees; she still went to college.'),
      narrativeOf('n3', 'C2', 'Nothing was planned.'),
      narrativeOf('n4', 'C3', 'Cross, but heard.'),
    ],
    sheets: [
      sheetBy('b', 'n1', [
        codingOn('s1', 'safety', 3, 17, { status: 'partly', memo: "=memo, with 'marks'\nand lines" }),
      ]),
      sheetBy('a', 'n1', [
        codingOn('s3', 'inclusion', 30, 51, { origin: 'suggestion', evidence: ['football'] }),
        codingOn('s2', 'safety', 0, 2, { status: 'achieved' }),
      ]),
      sheetBy('a', 'n2', [codingOn('s4', 'inclusion', 0, 38)], { state: 'in_progress', finishedUnder: {} }),
      sheetBy('a', 'n3', []),
    ],
    rounds: [],
    assignments: [],
    decisions: [],
    proposals: [],
    packs: [],
    packKeys: [],
    openings: [],
    withdrawals: [],
    changes: [],
    received: [],
    ...fields,
  };
}
