import { codeOfScheme } from '../coding/code-of-scheme.ts';
import type { Coding } from '../coding/coding.ts';
import type { Position } from '../coding/decision.ts';
import { groupBy } from '../coding/group-by.ts';
import { compareSpans } from '../text/compare-spans.ts';
import type { Item } from './item.ts';
import type { EditedCoding, RulingGiven, RulingMeta } from './ruling.ts';
import { type Piece, sharedPieces } from './shared-pieces.ts';

/**
 * The codings that a ruling puts into the consensus, in the order of reading:
 *
 * - `identical`: what all share (`sharedPieces`);
 * - `coder`: that coder's codings, as they are;
 * - `every_coder`: everybody's, of which those of one code and status that touch or overlap become one;
 * - `edited`: what the lead made; `nothing`: none.
 *
 * Coders' memos stay with them. Throws a RangeError where the ruling does not fit the item: it is not identical, that coder coded
 * nothing of it, an edited coding has no text, or a code or status that is not of the scheme.
 */
export function consensusCodings(item: Item, given: RulingGiven, meta: RulingMeta): Coding[] {
  switch (given.ruling) {
    case 'identical': {
      const pieces = item.subjects.includes('identical') ? sharedPieces(item.positions) : null;
      if (!pieces) throw new RangeError('Coders did not make the same codings');
      return pieces.map((piece) => copied(piece, meta));
    }
    case 'coder': {
      const position = item.positions.find(({ coderId }) => coderId === given.ruledFor);
      if (!position) throw new RangeError(`${given.ruledFor} has no part in this item`);
      return position.codings.map(({ start, end, ...coding }) =>
        copied({ start, end, from: [{ ...coding, start, end }] }, meta),
      );
    }
    case 'every_coder':
      return joinedPieces(item.positions).map((piece) => copied(piece, meta));
    case 'edited':
      if (!given.edited?.length) throw new RangeError('Nothing was edited');
      return [...given.edited].sort(compareSpans).map((one) => made(one, meta));
    case 'nothing':
      return [];
  }
}

function joinedPieces(positions: readonly Position[]): Piece[] {
  const all = positions.flatMap(({ codings }) => codings);
  const groups = groupBy([...all].sort(compareSpans), ({ codeId, status = '' }) => `${codeId}\n${status}`);
  const pieces = [...groups.values()].flatMap((group) => {
    const joined: Piece[] = [];
    for (const coding of group) {
      const last = joined.at(-1);
      if (!last || coding.start > last.end) joined.push({ start: coding.start, end: coding.end, from: [coding] });
      else joined[joined.length - 1] = { ...last, end: Math.max(last.end, coding.end), from: [...last.from, coding] };
    }
    return joined;
  });
  return pieces.sort(compareSpans);
}

/** A suggestion only if everything that it stands on was one; of the newest revision that one of them was made under. */
function copied({ start, end, from }: Piece, { newId, at }: RulingMeta): Coding {
  const [first] = from;
  if (!first) throw new RangeError('A consensus coding stands on at least one coding');
  const { schemeId, codeId, status } = first;
  const isSuggested = from.every(({ origin }) => origin === 'suggestion');
  const evidence = isSuggested ? [...new Set(from.flatMap((coding) => coding.evidence ?? []))] : [];
  return {
    id: newId(),
    schemeId,
    codeId,
    start,
    end,
    ...(status === undefined ? {} : { status }),
    origin: isSuggested ? 'suggestion' : 'manual',
    ...(evidence.length > 0 ? { evidence } : {}),
    codebookRevision: Math.max(...from.map(({ codebookRevision }) => codebookRevision)),
    createdAt: at,
    updatedAt: at,
  };
}

function made({ codeId, start, end, status, memo = '' }: EditedCoding, { scheme, newId, at }: RulingMeta): Coding {
  if (!(start >= 0 && start < end)) throw new RangeError('An edited coding has no text');
  if (status !== undefined && !scheme.statuses.some(({ id }) => id === status)) {
    throw new RangeError(`Scheme ${scheme.id} has no status ${status}`);
  }
  return {
    id: newId(),
    schemeId: scheme.id,
    codeId: codeOfScheme(scheme, codeId).id,
    start,
    end,
    ...(status === undefined ? {} : { status }),
    ...(memo.trim() === '' ? {} : { memo: memo.trim() }),
    origin: 'manual',
    codebookRevision: scheme.revision,
    createdAt: at,
    updatedAt: at,
  };
}
