import { expect, it } from 'vitest';
import { disagreementKinds } from '../../../renderer/domain/reconciliation/disagreement.ts';
import type { Remedy } from '../../../renderer/domain/reconciliation/remedy.ts';
import {
  disagreementKindMeaning,
  disagreementKindName,
  remedySentence,
} from '../../../renderer/words/disagreement-words.ts';

const names = { code: (id: string) => `Code ${id}`, coder: (id: string) => `Coder ${id}`, status: (id: string) => id };

it('every kind of disagreement has its own name and meaning', () => {
  expect(new Set(disagreementKinds.map(disagreementKindName)).size).toBe(4);
  expect(new Set(disagreementKinds.map(disagreementKindMeaning)).size).toBe(4);
});

it.each<[Remedy, RegExp]>([
  [{ kind: 'missed', missedBy: 'b', isMutual: true }, /missed by Coder b: .*examples with them/],
  [{ kind: 'missed', missedBy: null, isMutual: false }, /^Missed in too few narratives to call it a habit: read/],
  [
    { kind: 'missed', missedBy: null, isMutual: true },
    /^Now one misses it, now the other: read its definition and examples together/,
  ],
  [{ kind: 'different_outcome', otherCodeId: 'v' }, /Code v: sharpen the two definitions/],
  [{ kind: 'different_outcome', otherCodeId: null }, /sharpen its definition/],
  [{ kind: 'different_edges' }, /agree on a unit, such as whole sentences, or allow a tolerance/],
  [{ kind: 'different_status', statuses: ['partly', 'unmet'] }, /partly or unmet: sharpen/],
  [{ kind: 'different_status', statuses: null }, /sharpen when each status is given/],
])('the remedy %j is a sentence that says what to do', (remedy, sentence) => {
  expect(remedySentence(remedy, names)).toMatch(sentence);
  expect(remedySentence(remedy, names)).toMatch(/^[A-Z].*\.$/);
});
