import { builtInSchemes, DEFAULT_SCHEME_ID } from '../../../codebook/built-in-schemes.ts';
import type { Change } from '../../../renderer/domain/coding/change.ts';
import type { Coder } from '../../../renderer/domain/coding/coder.ts';
import type { Coding } from '../../../renderer/domain/coding/coding.ts';
import type { Sheet } from '../../../renderer/domain/coding/sheet.ts';
import { sheetFace } from '../../../renderer/domain/coding/sheet-face.ts';
import { emptySheet } from '../../../renderer/domain/coding/sheet-of.ts';
import type { ReturnPack } from '../../../renderer/domain/exchange/pack/pack.ts';
import { sheetHash } from '../../../renderer/domain/exchange/pack/sheet-hash.ts';
import { textHash } from '../../../renderer/domain/exchange/text-hash.ts';
import type { Narrative } from '../../../renderer/domain/text/narrative.ts';
import { madeUpText, numbersFrom } from './made-up-text.ts';

const codes = builtInSchemes.find(({ id }) => id === DEFAULT_SCHEME_ID)?.codes ?? [];

/** So many narratives of 250 words, each of a case of its own. */
export function benchNarratives(count: number): Promise<Narrative[]> {
  return Promise.all(
    Array.from({ length: count }, async (_, index): Promise<Narrative> => {
      const text = madeUpText(250, index + 1);
      const row = index + 1;
      return {
        id: `narrative-${row}`,
        caseId: `B-${row}`,
        kind: 'closure summary',
        title: '',
        text,
        textVersion: 1,
        sha256: await textHash(text),
        source: { file: 'bench.csv', row },
        importedAt: 1,
      };
    }),
  );
}

/** What a coder returns who has made so many codings of every narrative, one act each, and finished it. */
export async function benchReturn(
  coder: Coder,
  facts: { readonly packId: string; readonly projectId: string },
  narratives: readonly Narrative[],
  codingsEach: number,
): Promise<ReturnPack> {
  const next = numbersFrom(coder.id.length + coder.id.charCodeAt(coder.id.length - 1));
  const changes: Change[] = [];
  const sheets = await Promise.all(
    narratives.map(async ({ id, text }) => {
      const codings = Array.from({ length: codingsEach }, (_, index) =>
        benchCoding(`${coder.id}-${id}-${index}`, next(text.length - 80), index),
      );
      const sheet = finishedSheet(id, coder, codings);
      changes.push(...benchChanges(sheet, changes.length));
      return { ...sheet, lineage: [await sheetHash(sheet)] };
    }),
  );
  return {
    kind: 'return',
    id: `return-${coder.id}`,
    madeAt: 1,
    appVersion: 'bench',
    ...facts,
    coder,
    texts: narratives.map(({ id, sha256 }) => ({ id, sha256 })),
    sheets,
    changes,
  };
}

function benchCoding(id: string, start: number, index: number): Coding {
  return {
    id,
    schemeId: DEFAULT_SCHEME_ID,
    codeId: codes[index % codes.length]?.id ?? '',
    start,
    end: start + 60,
    status: 'unmet',
    origin: 'manual',
    codebookRevision: 1,
    createdAt: 1,
    updatedAt: 1,
  };
}

function finishedSheet(narrativeId: string, coder: Coder, codings: readonly Coding[]): Sheet {
  const begun = emptySheet(narrativeId, coder.id, `copy-${coder.id}`);
  const revision = codings.length + 1;
  return { ...begun, state: 'finished', finishedUnder: { [DEFAULT_SCHEME_ID]: 1 }, codings, revision };
}

function benchChanges(sheet: Sheet, before: number): Change[] {
  const where = { narrativeId: sheet.narrativeId, coderId: sheet.coderId };
  const told = { copyId: sheet.copyId, at: 1, coderId: sheet.coderId, scope: where };
  const coded = sheet.codings.map(
    (coding, index): Change => ({
      ...told,
      seq: before + index + 1,
      label: 'add_code',
      entries: [{ table: 'codings', ...where, id: coding.id, before: null, after: coding }],
    }),
  );
  const face = sheetFace(sheet);
  const finished: Change = {
    ...told,
    seq: before + coded.length + 1,
    label: 'finish_sheet',
    entries: [{ table: 'sheets', ...where, before: { ...face, state: 'in_progress', finishedUnder: {} }, after: face }],
  };
  return [...coded, finished];
}
