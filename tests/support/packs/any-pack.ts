import fc from 'fast-check';
import type { Change } from '../../../renderer/domain/coding/change.ts';
import type { Coding } from '../../../renderer/domain/coding/coding.ts';
import type { Sheet } from '../../../renderer/domain/coding/sheet.ts';
import type { Pack } from '../../../renderer/domain/exchange/pack/pack.ts';
import { narrativeText } from '../texts.ts';
import { base, ben, codingPack, marked, narrativeOf, returnPack } from './packs.ts';

/** Any text that a record may hold. */
const anyText = fc.string({ unit: 'grapheme', maxLength: 12 }).filter((text) => !text.includes('\0'));
const anyTime = fc.nat({ max: 2 ** 31 - 1 }).map((seconds) => seconds * 1000);

/** Spans of whole characters, so that none goes through a surrogate pair; none if the text has no character. */
function spansOf(text: string): fc.Arbitrary<readonly { readonly start: number; readonly end: number }[]> {
  const edges = [0];
  for (const sign of text) edges.push((edges.at(-1) ?? 0) + sign.length);
  const last = edges.length - 1;
  if (last === 0) return fc.constant([]);
  const span = fc
    .tuple(fc.nat({ max: last - 1 }), fc.nat({ max: last }))
    .map(([from, to]) => [from, Math.max(from + 1, to)] as const);
  return fc.array(
    span.map(([from, to]) => ({ start: edges[from] ?? 0, end: edges[to] ?? text.length })),
    { maxLength: 4 },
  );
}

/** A coder's sheet of a text. */
function anySheet(narrativeId: string, text: string): fc.Arbitrary<Sheet> {
  const more = fc.record(
    { memo: anyText, status: fc.constant('unmet'), evidence: fc.array(anyText, { maxLength: 2 }) },
    { requiredKeys: [] },
  );
  const codings = spansOf(text).chain((spans) =>
    fc
      .tuple(...spans.map(() => fc.tuple(fc.constantFrom('safety', 'voice'), fc.constantFrom(1, 2), anyTime, more)))
      .map((facts) =>
        facts.map(
          ([codeId, codebookRevision, at, rest], index): Coding => ({
            ...{ id: `${narrativeId}-${index}`, schemeId: 'outcomes', codeId, codebookRevision, origin: 'manual' },
            ...{ createdAt: at, updatedAt: at, ...(spans[index] ?? { start: 0, end: 1 }), ...rest },
          }),
        ),
      ),
  );
  const face = fc.record({ memo: anyText, dismissed: fc.array(anyText, { maxLength: 2 }) }, { requiredKeys: [] });
  return fc.tuple(codings, face, fc.constantFrom('in_progress', 'finished'), fc.nat({ max: 2 ** 31 - 1 })).map(
    ([made, rest, state, revision]): Sheet => ({
      ...{ narrativeId, coderId: ben.id, copyId: 'copy-ben', state, codings: made, revision, lineage: [] },
      ...{ finishedUnder: state === 'finished' ? { outcomes: 2 } : {}, reopenings: [], ...rest },
    }),
  );
}

/** Packs of both kinds: any texts, attributes and memos, codings anywhere. */
export function anyPack(): fc.Arbitrary<Promise<Pack>> {
  const oneCase = fc.tuple(
    anyText.filter((id) => id !== ''),
    fc.dictionary(anyText, anyText),
    narrativeText(),
  );
  const cases = fc.uniqueArray(oneCase, { minLength: 1, maxLength: 4, selector: ([id]) => id });
  const work = cases.chain((chosen) =>
    fc.record({
      cases: fc.constant(chosen.map(([id, attributes]) => ({ id, attributes }))),
      narratives: fc.constant(chosen.map(([id, , text], index) => narrativeOf(`n${index}`, id, text))),
      sheets: fc.tuple(...chosen.map(([, , text], index) => anySheet(`n${index}`, text))),
    }),
  );
  return fc
    .tuple(work, fc.constantFrom('coding', 'return', 'whole'))
    .map(async ([{ cases: own, narratives, sheets }, kind]) => {
      const assignments = narratives.map(({ id }) => ({ roundId: 'round-1', narrativeId: id, coderIds: [ben.id] }));
      const part = { cases: own, narratives, assignments };
      if (kind === 'coding') return codingPack({ ...part, sheets });
      const returned = await returnPack({
        texts: narratives.map(({ id, sha256 }) => ({ id, sha256 })),
        sheets: await Promise.all(sheets.map(marked)),
        ...(kind === 'whole' ? { base: { ...base, ...part } } : {}),
      });
      const here = new Set<string>(narratives.map(({ id }) => id));
      const isHere = ({ scope }: Change) => typeof scope !== 'string' && here.has(scope.narrativeId);
      return { ...returned, changes: returned.changes.filter(isHere) };
    });
}
