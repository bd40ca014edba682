import type { Change } from '../../../renderer/domain/coding/change.ts';
import type { CodingPack, ReturnPack } from '../../../renderer/domain/exchange/pack/pack.ts';
import { ben, codingOf, codingPack, marked, narrativeOf, noon, returnPack } from './packs.ts';

const sentence = 'He was asked what he wished for, and somebody wrote it down. ';

/** Invented packs of a study of so many cases with as many codings each: the one that a coder gets back, and their return. */
export async function largePacks(
  cases: number,
  codingsEach: number,
): Promise<{ coding: CodingPack; returned: ReturnPack }> {
  const numbers = Array.from({ length: cases }, (_, index) => index);
  const narratives = numbers.map((number) =>
    narrativeOf(`n${number}`, `C${number}`, `${number}. ${sentence.repeat(30)}`),
  );
  const codings = (number: number) =>
    Array.from({ length: codingsEach }, (_, index) => ({
      ...codingOf(crypto.randomUUID(), index % 2 ? 'voice' : 'safety', 60 * index, 60 * index + 40 + (number % 7)),
      status: 'unmet',
    }));
  const sheets = await Promise.all(
    narratives.map(({ id }, number) =>
      marked({
        ...{ narrativeId: id, coderId: ben.id, copyId: 'copy-ben', state: 'finished', finishedUnder: { outcomes: 2 } },
        ...{ codings: codings(number), reopenings: [], revision: codingsEach, lineage: [] },
      }),
    ),
  );
  const changes = sheets.flatMap(({ narrativeId, codings: made }, at) =>
    made.map((after, index): Change => {
      const scope = { narrativeId, coderId: ben.id };
      const entry = { table: 'codings', ...scope, id: after.id, before: null, after } as const;
      const seq = at * codingsEach + index + 1;
      return { seq, copyId: 'copy-ben', at: noon, coderId: ben.id, scope, label: 'add_code', entries: [entry] };
    }),
  );
  const assignments = narratives.map(({ id }) => ({ roundId: 'round-1', narrativeId: id, coderIds: [ben.id] }));
  return {
    coding: codingPack({
      ...{ cases: numbers.map((number) => ({ id: `C${number}`, attributes: { Region: 'North' } })), narratives },
      ...{ assignments, sheets },
    }),
    returned: await returnPack({ texts: narratives.map(({ id, sha256 }) => ({ id, sha256 })), sheets, changes }),
  };
}
