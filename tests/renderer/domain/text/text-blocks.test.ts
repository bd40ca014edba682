import { describe, expect, it } from 'vitest';
import { textBlocks } from '../../../../renderer/domain/text/text-blocks.ts';

const blocks = (text: string) => textBlocks(text).map(({ start, end }) => text.slice(start, end));

describe('textBlocks', () => {
  it('cuts at blank lines, also at those that hold spaces', () => {
    expect(blocks('One.\n\nTwo.\n \t\nThree.\n')).toEqual(['One.', 'Two.', 'Three.']);
  });

  it('keeps wrapped lines together', () => {
    const text = 'Kai moved in with his aunt Ana, who\nlives near Leeds and whom he has known\nall his life.';
    expect(blocks(text)).toEqual([text]);
  });

  it('cuts before each bullet and each item of a numbered list', () => {
    expect(blocks('He asked for:\n- a bike\n* a bank account\n• a library card')).toEqual([
      'He asked for:',
      '- a bike',
      '* a bank account',
      '• a library card',
    ]);
    expect(blocks('1. Safe home\n2. New school\nnear home\n(c) Football')).toEqual([
      '1. Safe home',
      '2. New school\nnear home',
      '(c) Football',
    ]);
  });

  it('takes a dash or a number within a sentence for a wrapped line', () => {
    const text = 'She waited – for months, and at\n– she says – no cost. By then she was\n17. That was hard.';
    expect(blocks(text)).toEqual([text]);
  });

  it('lets headings stand alone: in capitals, with a colon, as a title, with number signs', () => {
    expect(blocks('SAFETY\nHe is safe at home.')).toEqual(['SAFETY', 'He is safe at home.']);
    expect(blocks('Current situation:\nshe is well.')).toEqual(['Current situation:', 'she is well.']);
    expect(blocks('It went well.\nEducation\nShe attends college.')).toEqual([
      'It went well.',
      'Education',
      'She attends college.',
    ]);
    expect(blocks('## safety\nhe is safe.')).toEqual(['## safety', 'he is safe.']);
  });

  it('takes no line for a heading that was wrapped before a name', () => {
    for (const text of [
      'Kai was placed with\nMrs Brown.',
      'Her solicitor is Amy\nJones and she trusts her a lot.',
      'Placed with\nMrs Brown, who is kind.',
      'He met\nMaria.',
    ]) {
      expect(blocks(text)).toEqual([text]);
    }
  });

  it('takes notes without full stops line by line', () => {
    const lines = ['Placed with aunt', 'Attends college', 'No missing episodes for a whole year now'];
    expect(blocks(lines.join('\n'))).toEqual(lines);
  });

  it('finds none in an empty or blank text', () => {
    expect(blocks('')).toEqual([]);
    expect(blocks(' \n\n ')).toEqual([]);
  });
});
