import type { Span } from './span.ts';

/**
 * The stretches of a text within which a sentence can run, in order: paragraphs, bullets and headings, each from the start
 * of its first line to the end of its last. A single line feed within a paragraph is a wrapped line and ends nothing;
 * blank lines lie between blocks.
 */
export function textBlocks(text: string): readonly Span[] {
  const blocks: Span[] = [];
  const lines = linesOf(text);
  const width = Math.max(0, ...lines.map(({ content }) => content.length));
  let previous: Line | null = null;
  let closed = true;
  for (const [index, line] of lines.entries()) {
    const block = blocks.at(-1);
    if (line.content === '') closed = true;
    else {
      const starts = closed || !block || startsBlock(line, previous);
      if (starts || !block) blocks.push({ start: line.start, end: line.end });
      else blocks[blocks.length - 1] = { start: block.start, end: line.end };
      closed = isHeading(line, lines[index + 1], starts || endsSentence(previous), width);
    }
    previous = line;
  }
  return blocks;
}

interface Line extends Span {
  /** Without outer white space. */
  readonly content: string;
}

function linesOf(text: string): readonly Line[] {
  let start = 0;
  return text.split('\n').map((line) => {
    const from = start;
    start += line.length + 1;
    return { start: from, end: from + line.length, content: line.trim() };
  });
}

const bullet = /^(?:[•*·▪◦‣●○■□✓✔➢-]|#{1,6})\s/u;
/** A dash, a number or a letter opens an item of a list, but may also open a wrapped line. */
const possibleBullet = /^(?:[–—]|\(?(?:\d{1,2}|\p{L}|[ivx]{1,4})[.)])\s/u;

function startsBlock(line: Line, previous: Line | null): boolean {
  if (bullet.test(line.content)) return true;
  return possibleBullet.test(line.content) && (endsSentence(previous) || possibleBullet.test(previous?.content ?? ''));
}

function endsSentence(line: Line | null): boolean {
  return line === null || line.content === '' || /[.!?:;…。][\p{Pe}\p{Pf}"']*$/u.test(line.content);
}

/** Words that nothing ends with but a line that was wrapped. */
const leaning = new Set(
  (
    'a an the this that these those his her their its our my your of to in on at by for from with without within into onto ' +
    'about after before between during over under through until since against among towards and or but nor if when while ' +
    'because as than so who which whose where is are was were be been being am has have had do does did will would can ' +
    'could may might must shall should not no he she they we i it said says also dr mr mrs ms prof st miss'
  ).split(' '),
);

/**
 * A heading is a short line of its own where a sentence could start, that ends no sentence and that was not wrapped:
 * the next line starts anew, although its first word would have fitted.
 */
function isHeading(line: Line, next: Line | undefined, atStart: boolean, width: number): boolean {
  const { content } = line;
  const wordsOf = content.split(/\s+/);
  if (/^#{1,6}\s/.test(content)) return true;
  if (!atStart || content.length > 60 || wordsOf.length > 8 || !/^[^\p{Ll}]*\p{L}/u.test(content)) return false;
  if (/:$/.test(content)) return true;
  if (/[.!?;,…。(\p{Pd}]$/u.test(content) || leaning.has((wordsOf.at(-1) ?? '').toLowerCase())) return false;
  if (!/\p{Ll}/u.test(content) && wordsOf.length > 0 && /\p{Lu}{2}/u.test(content)) return startsAnew(next);
  const firstWord = next?.content.split(/\s+/, 1)[0] ?? '';
  return startsAnew(next) && content.length + 1 + firstWord.length < width;
}

function startsAnew(line: Line | undefined): boolean {
  return line === undefined || /^[^\p{Ll}]*(?:\p{Lu}|\d|$)/u.test(line.content);
}
