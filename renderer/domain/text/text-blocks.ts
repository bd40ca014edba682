import { sentenceStarters } from './sentence-starters.ts';
import type { Span } from './span.ts';

/**
 * The stretches of a text within which a sentence can run, in order: paragraphs, bullets and headings, each from the start
 * of its first line to the end of its last. A single line feed within a paragraph is a wrapped line and ends nothing;
 * blank lines lie between blocks.
 */
export function textBlocks(text: string): readonly Span[] {
  const lines = linesOf(text);
  const width = lines.reduce((widest, { content }) => Math.max(widest, content.length), 0);
  const blocks: Span[] = [];
  let closed = true;
  let inList = false;
  for (const [index, line] of lines.entries()) {
    const previous = lines[index - 1];
    const block = blocks.at(-1);
    const isItem = startsItem(line, previous, inList);
    const heading: boolean = (closed || isItem || endsSentence(previous)) && isHeading(line, lines[index + 1], width);
    if (line.content !== '') {
      if (block && !closed && !isItem && !heading) blocks[blocks.length - 1] = { start: block.start, end: line.end };
      else {
        blocks.push({ start: line.start, end: line.end });
        inList = isItem;
      }
    }
    closed = heading || line.content === '';
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
/** A dash, a number or a letter opens an item of a list, but may also stand where a line was wrapped. */
const possibleBullet = /^(?:[–—]|\(?(?:\d{1,2}|\p{L}|[ivx]{1,4})[.)])\s/u;

function startsItem(line: Line, previous: Line | undefined, inList: boolean): boolean {
  if (bullet.test(line.content)) return true;
  return possibleBullet.test(line.content) && (inList || endsSentence(previous));
}

function endsSentence(line: Line | undefined): boolean {
  return line === undefined || line.content === '' || /[.!?:;…。][\p{Pe}\p{Pf}"']*$/u.test(line.content);
}

/** Words that a heading does not end with: the line was wrapped after them. */
const leaning = new Set(
  (
    'a an the this that these those his her their its our my your of to in on at by for from with without within into onto ' +
    'about after before between during over under through until since against among towards and or but nor if when while ' +
    'because as than so who which whose where is are was were be been being am has have had do does did will would can ' +
    'could may might must shall should not no he she they we i it said says also dr mr mrs ms prof st miss'
  ).split(' '),
);

/**
 * A heading is a short line where a sentence could start, that ends no sentence and was not wrapped: the next line starts
 * anew, although its first word would have fitted into the width of the text.
 */
function isHeading({ content }: Line, next: Line | undefined, width: number): boolean {
  if (/^#{1,6}\s/.test(content)) return true;
  const words = content.toLowerCase().split(/\s+/);
  if (content.length > 60 || words.length > 8 || !/^[^\p{L}]*\p{Lu}/u.test(content)) return false;
  if (content.endsWith(':')) return true;
  if (/[.!?;,…。(\p{Pd}]$/u.test(content) || leaning.has(words.at(-1) ?? '') || !startsAnew(next)) return false;
  if (/\p{Lu}{2}/u.test(content) && !/\p{Ll}/u.test(content)) return true;
  const nextWord = next.content.split(/\s/, 1)[0] ?? '';
  const newSentence = sentenceStarters.has(nextWord.toLowerCase());
  if (words.length <= 3) return newSentence || !sentenceStarters.has(words[0] ?? '');
  return content.length + 1 + nextWord.length < (newSentence ? 1 : 0.6) * width;
}

function startsAnew(line: Line | undefined): line is Line {
  return line !== undefined && /^[^\p{L}\d]*[\p{Lu}\d]/u.test(line.content);
}
