import { builtInSchemes, DEFAULT_SCHEME_ID } from '../../codebook/built-in-schemes.ts';
import type { Scheme } from '../../codebook/scheme.ts';
import { newestScheme } from '../../renderer/domain/coding/code-of-scheme.ts';
import type { Coder } from '../../renderer/domain/coding/coder.ts';
import type { Dataset } from '../../renderer/domain/coding/dataset.ts';
import type { Sheet, SheetState } from '../../renderer/domain/coding/sheet.ts';

export const ada: Coder = { id: 'coder-ada', name: 'Ada Osei', initials: 'AO', role: 'lead', active: true };
export const ben: Coder = { id: 'coder-ben', name: 'Ben Hale', initials: 'BH', role: 'coder', active: true };
export const cora: Coder = { id: 'coder-cora', name: 'Cora Lund', initials: 'CL', role: 'coder', active: true };

/** A study of `narratives` one-sentence narratives `n1`, `n2` … of cases `c1`, `c2` …, coded by nobody yet. */
export function study(narratives: number, coders: readonly Coder[] = [ada, ben]): Dataset {
  const numbers = Array.from({ length: narratives }, (_, index) => index + 1);
  return {
    project: {
      id: 'project-1',
      label: 'Closure study',
      createdAt: 0,
      copyId: 'copy-1',
      activeSchemeId: DEFAULT_SCHEME_ID,
      settings: { suggestions: 'single_coded' },
    },
    schemes: builtInSchemes,
    coders,
    cases: numbers.map((number) => ({ id: `c${number}`, attributes: {} })),
    narratives: numbers.map((number) => ({
      id: `n${number}`,
      caseId: `c${number}`,
      kind: 'closure summary',
      title: `Summary ${number}`,
      text: `He plays football on Sundays, and number ${number} is his shirt.`,
      textVersion: 1,
      sha256: number.toString(16).padStart(64, '0'),
      source: { file: 'summaries.csv', row: number },
      importedAt: 0,
    })),
    sheets: [],
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
  };
}

/** The codebook of a study: the seven outcomes. */
export function codebook(): Scheme {
  const scheme = newestScheme(builtInSchemes, DEFAULT_SCHEME_ID);
  if (!scheme) throw new Error('The seven outcomes are not built in');
  return scheme;
}

/** A coder's sheet of a narrative with each of these codes of the seven outcomes on its first two words. */
export function sheet(
  narrativeId: string,
  coder: Coder,
  codeIds: readonly string[],
  state: SheetState = 'finished',
): Sheet {
  return {
    narrativeId,
    coderId: coder.id,
    copyId: 'copy-1',
    state,
    finishedUnder: state === 'finished' ? { [DEFAULT_SCHEME_ID]: 1 } : {},
    codings: codeIds.map((codeId) => ({
      id: `${narrativeId}-${coder.id}-${codeId}`,
      schemeId: DEFAULT_SCHEME_ID,
      codeId,
      start: 0,
      end: 8,
      origin: 'manual',
      codebookRevision: 1,
      createdAt: 0,
      updatedAt: 0,
    })),
    reopenings: [],
    revision: 1,
    lineage: [],
  };
}
