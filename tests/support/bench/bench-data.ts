import { createHash } from 'node:crypto';
import { builtInSchemes } from '../../../codebook/built-in-schemes.ts';
import type { Coding } from '../../../renderer/domain/coding/coding.ts';
import type { Dataset } from '../../../renderer/domain/coding/dataset.ts';
import { writeCopy } from '../../../renderer/domain/exchange/copy/write-copy.ts';
import { manyNarratives } from '../agreement/many-narratives.ts';
import { madeUpText, numbersFrom } from './made-up-text.ts';

/** A CSV of so many narratives of 250 words. */
export function benchCsv(narratives: number): string {
  const rows = Array.from(
    { length: narratives },
    (_, index) => `B-${index + 1},"${madeUpText(250, index + 1)}",Turned 18`,
  );
  return `case_id,closure_summary,closure_reason\r\n${rows.join('\r\n')}\r\n`;
}

/** A copy of a project with one narrative of 20,000 words and so many overlapping codings of all seven outcomes. */
export function benchCopy(codings: number): Promise<Uint8Array> {
  const scheme = builtInSchemes[0];
  if (!scheme) throw new Error('there is no built-in scheme');
  const text = madeUpText(20_000, 7);
  const next = numbersFrom(11);
  const made = Array.from({ length: codings }, (_, index): Coding => {
    const start = text.indexOf(' ', next(text.length - 400)) + 1;
    const end = text.indexOf(' ', start + 15 + next(250));
    const codeId = scheme.codes[index % scheme.codes.length]?.id ?? '';
    const times = { createdAt: 1, updatedAt: 1 };
    return {
      id: `coding-${index}`,
      schemeId: scheme.id,
      codeId,
      start,
      end,
      origin: 'manual',
      codebookRevision: 1,
      ...times,
    };
  });
  const sha256 = createHash('sha256').update(text).digest('hex');
  const dataset: Dataset = {
    project: {
      id: 'bench',
      label: 'Bench',
      createdAt: 1,
      copyId: 'copy',
      activeSchemeId: scheme.id,
      settings: { suggestions: 'never' },
    },
    schemes: [scheme],
    coders: [{ id: 'lead', name: 'Bench', initials: 'BE', role: 'lead', active: true }],
    cases: [{ id: 'B-1', attributes: {} }],
    narratives: [
      {
        id: 'n',
        caseId: 'B-1',
        kind: 'closure summary',
        title: '',
        text,
        textVersion: 1,
        sha256,
        source: { file: 'bench.csv', row: 1 },
        importedAt: 1,
      },
    ],
    sheets: [
      {
        narrativeId: 'n',
        coderId: 'lead',
        copyId: 'copy',
        state: 'in_progress',
        finishedUnder: {},
        codings: made,
        reopenings: [],
        revision: 1,
        lineage: [],
      },
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
  };
  return writeCopy(dataset, { savedAt: 1, appVersion: 'bench' });
}

/** A copy of a study of so many narratives that three coders have finished. */
export function benchStudy(narratives: number): Promise<Uint8Array> {
  return writeCopy(manyNarratives(narratives), { savedAt: 1, appVersion: 'bench' });
}
