import { expect, it } from 'vitest';
import { noCodingPackSentence } from '../../../renderer/words/chosen-pack-words.ts';

it('tells whoever chose a zip file to unpack it, and takes a workbook, which is one too, for a table', () => {
  expect(noCodingPackSentence('zip', 'Study_coding-packs.zip')).toBe(
    '‘Study_coding-packs.zip’ is a zip file. Unpack it and choose the file that ends in .age.',
  );
  expect(noCodingPackSentence('zip', 'cases.xlsx')).toMatch(/^‘cases\.xlsx’ looks like a table\./);
  expect(noCodingPackSentence('zip', 'notes.docx')).toMatch(/^‘notes\.docx’ is not a pack\./);
});
