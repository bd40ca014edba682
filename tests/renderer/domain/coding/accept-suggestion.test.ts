import { describe, expect, it } from 'vitest';
import { acceptSuggestion } from '../../../../renderer/domain/coding/accept-suggestion.ts';
import { codingOf, contentOf, schemeOf, sheetAfter, sheetAfterUndo, sheetWith } from '../../../support/sheets.ts';

const text = 'He feels safe. Very safe, he said.';
const suggestion = {
  codeId: 'safety',
  start: 0,
  end: 14,
  status: 'achieved',
  evidence: [
    { start: 9, end: 13 },
    { start: 20, end: 24 },
    { start: 3, end: 8 },
  ],
};
const accepted = { text, scheme: schemeOf(2), suggestion, id: 'new', at: 7000 };

describe('acceptSuggestion', () => {
  it('makes a coding that says it was suggested, and by which words of the text', () => {
    const added = acceptSuggestion(sheetWith([]), accepted);
    expect(added?.added).toEqual({
      id: 'new',
      schemeId: 'seven_outcomes',
      codeId: 'safety',
      start: 0,
      end: 14,
      status: 'achieved',
      origin: 'suggestion',
      evidence: ['safe', 'feels'],
      codebookRevision: 2,
      createdAt: 7000,
      updatedAt: 7000,
    });
    expect(added?.act.label).toBe('accept_suggestion');
  });

  it('is taken back by an undo', () => {
    const sheet = sheetWith([codingOf({ id: 'k1', start: 3, end: 8 })]);
    const added = acceptSuggestion(sheet, accepted);
    if (!added) throw new Error('nothing was added');
    expect(added.mergeable.map(({ id }) => id)).toEqual(['k1']);
    expect(contentOf(sheetAfterUndo(sheetAfter(sheet, added.act), added.act))).toEqual(contentOf(sheet));
  });

  it('leaves out a status that the scheme has not, and no suggested status', () => {
    const strange = acceptSuggestion(sheetWith([]), { ...accepted, suggestion: { ...suggestion, status: 'refused' } });
    expect(strange?.added).not.toHaveProperty('status');
    const { status: _status, ...plain } = suggestion;
    expect(acceptSuggestion(sheetWith([]), { ...accepted, suggestion: plain })?.added).not.toHaveProperty('status');
  });

  it('never removes or doubles a coding that is there, and leaves a finished sheet alone', () => {
    expect(acceptSuggestion(sheetWith([codingOf({ id: 'k1', start: 0, end: 14 })]), accepted)).toBeNull();
    expect(acceptSuggestion(sheetWith([], { state: 'finished' }), accepted)).toBeNull();
  });
});
