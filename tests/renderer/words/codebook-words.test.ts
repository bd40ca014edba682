import { describe, expect, it } from 'vitest';
import { compareRevisions } from '../../../renderer/domain/coding/codebook/compare-revisions.ts';
import {
  archiveCode,
  bringBackCode,
  changeCode,
  splitCode,
} from '../../../renderer/domain/coding/codebook/draft-edits.ts';
import { nextRevision } from '../../../renderer/domain/coding/codebook/next-revision.ts';
import { codeFateSentence } from '../../../renderer/words/codebook-changes.ts';
import { draftProblemSentence } from '../../../renderer/words/codebook-draft-problems.ts';
import { lookReasonSentences } from '../../../renderer/words/codebook-worklist.ts';
import { codebook } from '../../support/study.ts';

const first = codebook();
const told = (codes: typeof first.codes, earlier = first) =>
  compareRevisions(earlier, { codes }).map((difference) => codeFateSentence(difference, codes));

describe('what became of a code', () => {
  it('is told with the fields that changed and the codes in its place', () => {
    expect(told(changeCode(first.codes, 'safety', { definition: 'Ours.', key: null }))).toEqual([
      'Changed: definition and key',
    ]);
    expect(told(archiveCode(first.codes, 'safety'))).toEqual(['Archived']);
    expect(told(archiveCode(first.codes, 'safety', ['voice']))).toEqual(['Merged into ‘Voice’']);
    expect(told(splitCode(first.codes, 'safety', 2).codes)).toEqual([
      'Split into ‘the new code’ and ‘the new code’',
      'Added',
      'Added',
    ]);
  });

  it('tells of one brought back what else changed, but not that its key is gone', () => {
    const archived = { ...first, codes: archiveCode(first.codes, 'safety') };
    const back = changeCode(bringBackCode(archived.codes, 'safety'), 'safety', { name: 'Safe' });
    expect(told(back, archived)).toEqual(['Brought back; changed: name']);
  });
});

describe('why a draft cannot be saved', () => {
  const problem = (codes: typeof first.codes) => {
    const made = nextRevision(first, codes);
    return 'problem' in made ? draftProblemSentence(made, codes) : null;
  };

  it('is told with the names of codes and fields, never with places in a file', () => {
    expect(problem(changeCode(first.codes, 'rights', { definition: ' ' }))).toMatch(
      /^In ‘Rights’, definition: this has no words\./,
    );
    expect(problem(changeCode(first.codes, 'rights', { key: '1' }))).toMatch(
      /^In ‘Rights’, key: ‘1’ is already used at ‘Safety’, key\./,
    );
    expect(problem(changeCode(first.codes, 'rights', { include: ['One.', 'a\u0000b'] }))).toMatch(
      /^In ‘Rights’, include, entry 2: /,
    );
    expect(problem(changeCode(first.codes, 'rights', { name: ' ' }))).toBe('A code has no name. Give it one.');
    const none = first.codes.reduce((codes, { id }) => archiveCode(codes, id), first.codes);
    expect(problem(none)).toMatch(/^In the codebook as a whole: every code is archived/);
  });
});

describe('why a case is to be looked at again', () => {
  it('is one sentence a code, and one for all that were not looked for', () => {
    const scheme = { ...first, codes: archiveCode(first.codes, 'safety') };
    expect(
      lookReasonSentences(
        [
          { kind: 'archived', codeId: 'safety', segments: 2 },
          { kind: 'changed', codeId: 'voice', segments: 1 },
          { kind: 'not_looked_for', codeId: 'rights' },
          { kind: 'not_looked_for', codeId: 'inclusion' },
        ],
        scheme,
      ),
    ).toEqual([
      '‘Safety’ is archived: 2 coded segments.',
      'The definition or rules of ‘Voice’ have changed: 1 coded segment.',
      'Not yet looked for: ‘Rights’ and ‘Inclusion’.',
    ]);
  });
});
