import { describe, expect, it } from 'vitest';
import { builtInClosureReasons } from '../../../codebook/built-in-closure-reasons.ts';
import { builtInSchemes } from '../../../codebook/built-in-schemes.ts';
import { sample } from '../../../codebook/sample/sample.ts';

const sheets = sample.coders.flatMap(({ coder, sheets: theirs }) => theirs.map((sheet) => ({ coder, sheet })));

describe('the sample', () => {
  it('has at least 26 narratives of 60 to 220 words under distinct case ids', () => {
    expect(sample.narratives.length).toBeGreaterThanOrEqual(26);
    for (const { caseId, text } of sample.narratives) {
      expect(caseId).toMatch(/^ICTG-\d{4}$/);
      const words = text.split(/\s+/).length;
      expect(words, caseId).toBeGreaterThanOrEqual(60);
      expect(words, caseId).toBeLessThanOrEqual(220);
    }
  });

  it('holds no character that the text rules would change or refuse', () => {
    for (const { caseId, text } of sample.narratives) {
      expect(text.isWellFormed(), caseId).toBe(true);
      expect(text.match(/[\0\r\ufeff]/g), caseId).toBeNull();
    }
  });

  it('holds what coders stumble over: bullets, a heading, curly quotes, an emoji, an accent, hard-wrapped lines', () => {
    const all = sample.narratives.map(({ text }) => text);
    for (const mark of [/^- /m, /^[A-Z]{5,}$/m, /[“’]/, /\p{Extended_Pictographic}/u, /[éï]/, /[a-z]\n[a-z]/]) {
      expect(
        all.some((text) => mark.test(text)),
        String(mark),
      ).toBe(true);
    }
  });

  it('gives every case a closure reason of the list', () => {
    const known = builtInClosureReasons.reasons.map(({ name }) => name);
    for (const { caseId, attributes } of sample.narratives) expect(known, caseId).toContain(attributes.closure_reason);
  });

  it.each(sheets)('has every quote of $coder.initials in $sheet.caseId exactly once in its text', ({ sheet }) => {
    const text = sample.narratives.find(({ caseId }) => caseId === sheet.caseId)?.text ?? '';
    for (const { quote } of sheet.codings) {
      expect(text.split(quote).length, quote).toBe(2);
      expect(quote).toBe(quote.trim());
    }
  });

  it('uses only codes and statuses of its scheme, and every one of them', () => {
    const scheme = builtInSchemes.find(({ id }) => id === 'seven_outcomes');
    const codings = sheets.flatMap(({ sheet }) => sheet.codings);
    expect(new Set(codings.map(({ code }) => code))).toEqual(new Set(scheme?.codes.map(({ id }) => id)));
    const statuses = codings.flatMap(({ status }) => status ?? []);
    expect(new Set(statuses)).toEqual(new Set(scheme?.statuses.map(({ id }) => id)));
  });

  it('leaves one narrative in progress and two not started by one coder', () => {
    const finished = sample.coders.map(
      ({ sheets: theirs }) => theirs.filter(({ state }) => state === 'finished').length,
    );
    expect(finished).toEqual([28, 25]);
    expect(sample.coders.map(({ sheets: theirs }) => theirs.length)).toEqual([28, 26]);
  });
});
