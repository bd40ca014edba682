import { createHash } from 'node:crypto';
import { builtInSchemes, DEFAULT_SCHEME_ID } from '../../../codebook/built-in-schemes.ts';
import type { Coder } from '../../../renderer/domain/coding/coder.ts';
import type { Dataset } from '../../../renderer/domain/coding/dataset.ts';
import type { PackKey } from '../../../renderer/domain/coding/pack-record.ts';
import { codingPackOf } from '../../../renderer/domain/exchange/pack/contents/coding-pack-of.ts';
import type { CodingPack } from '../../../renderer/domain/exchange/pack/pack.ts';
import { narratives } from '../story/story-data.ts';

/** 22 November 2026, 9:00 UTC. */
export const morning = Date.UTC(2026, 10, 22, 9);

export const asha: Coder = { id: 'coder-asha', name: 'Asha Reed', initials: 'AR', role: 'lead', active: true };
export const bea: Coder = { id: 'coder-bea', name: 'Bea Osei', initials: 'BO', role: 'coder', active: true };
export const cem: Coder = { id: 'coder-cem', name: 'Cem Hale', initials: 'CH', role: 'coder', active: true };

/** The lead's project: the first of the story's narratives, each to be coded by both coders. Nobody has begun. */
export function leadStudy(count: number, key: PackKey): Dataset {
  const told = narratives.slice(0, count);
  const idOf = (caseId: string) => `narrative-${caseId}`;
  return {
    project: {
      ...{ id: 'project-lead', label: 'Closure study', createdAt: morning, copyId: 'copy-lead' },
      ...{ activeSchemeId: DEFAULT_SCHEME_ID, settings: { suggestions: 'single_coded' } },
    },
    schemes: builtInSchemes,
    coders: [asha, bea, cem],
    cases: told.map(({ caseId, closureReason }) => ({ id: caseId, attributes: { closure_reason: closureReason } })),
    narratives: told.map(({ caseId, text }, index) => ({
      ...{ id: idOf(caseId), caseId, kind: 'closure summary', title: '', text, textVersion: 1, importedAt: morning },
      sha256: createHash('sha256').update(text, 'utf8').digest('hex'),
      source: { file: 'summaries.csv', row: index + 1 },
    })),
    sheets: [],
    rounds: [
      {
        ...{ id: 'round-1', name: 'First round', startedAt: morning },
        settings: { tolerance: 0, passesIdentical: true, hidesNames: false },
      },
    ],
    assignments: told.map(({ caseId }) => ({
      roundId: 'round-1',
      narrativeId: idOf(caseId),
      coderIds: [bea.id, cem.id],
    })),
    decisions: [],
    proposals: [],
    packs: [],
    packKeys: [key],
    openings: [],
    withdrawals: [],
    changes: [],
    received: [],
  };
}

/** The coding pack for one coder of such a project. `madeAt` also tells packs apart. */
export function packFor(study: Dataset, coder: Coder, madeAt = morning): CodingPack {
  const [key] = study.packKeys;
  if (!key) throw new Error('The lead has no key');
  const facts = { id: `pack-${coder.initials}-${madeAt}`, madeAt, appVersion: '0.1.0', recipient: key.recipient };
  return codingPackOf(study, coder.id, facts);
}
