import { inflateSync } from 'node:zlib';

/** What a PDF that Chromium wrote says, without any of its spaces; other writers arrange a PDF otherwise. */
export interface PdfContent {
  readonly pages: number;
  readonly title: string;
  readonly text: string;
}

/** Reads a PDF of Chromium's: each font's glyphs become letters by its own table. */
export function readPdf(bytes: Uint8Array): PdfContent {
  const whole = Buffer.from(bytes).toString('latin1');
  if (!whole.startsWith('%PDF-')) throw new Error('no PDF');
  const objects = new Map(
    [...whole.matchAll(/(?:^|\n)(\d+) 0 obj\s([\s\S]*?)endobj/g)].map(([, id = '', body = '']) => [id, body]),
  );
  const pages = [...objects.values()].filter((body) => /\/Type \/Page\b/.test(body));
  const text = pages.map((page) => pageText(page, objects)).join('');
  const title = /\/Title \(((?:\\.|[^)\\])*)\)/.exec(whole)?.[1] ?? '';
  return { pages: pages.length, title: title.replace(/\\(.)/g, '$1'), text };
}

function pageText(page: string, objects: ReadonlyMap<string, string>): string {
  const fonts = new Map(
    [...page.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name = '', id = '']) => [name, lettersOf(id, objects)]),
  );
  let letters: ReadonlyMap<number, string> = new Map();
  let text = '';
  const content = streamOf(/\/Contents (\d+) 0 R/.exec(page)?.[1], objects);
  for (const [, font, glyphs] of content.matchAll(/\/(F\d+) [\d.]+ Tf|<([0-9A-Fa-f]+)>/g)) {
    if (font) letters = fonts.get(font) ?? new Map();
    for (const [glyph] of (glyphs ?? '').matchAll(/.{4}/g)) text += letters.get(Number.parseInt(glyph, 16)) ?? '';
  }
  return text.replace(/\s/g, '');
}

/** Glyph → letters, from the table that a font brings along. */
function lettersOf(font: string, objects: ReadonlyMap<string, string>): ReadonlyMap<number, string> {
  const table = streamOf(/\/ToUnicode (\d+) 0 R/.exec(objects.get(font) ?? '')?.[1], objects);
  const letters = new Map<number, string>();
  const number = (hex = '0') => Number.parseInt(hex, 16);
  for (const [, from, to, letter] of table.matchAll(/^<(\w{4})> (?:<(\w{4})> )?<((?:\w{4})+)>$/gm)) {
    const last = (letter ?? '').match(/.{4}/g) ?? [];
    for (let glyph = number(from); glyph <= number(to ?? from); glyph += 1) {
      const codes = last.map((code, at) => number(code) + (at === last.length - 1 ? glyph - number(from) : 0));
      letters.set(glyph, String.fromCharCode(...codes));
    }
  }
  return letters;
}

function streamOf(id: string | undefined, objects: ReadonlyMap<string, string>): string {
  const stream = /stream\r?\n([\s\S]*)\r?\nendstream/.exec(objects.get(id ?? '') ?? '')?.[1];
  if (stream === undefined) throw new Error(`the PDF has no stream ${id}`);
  // Of a page with nothing on it, Chromium writes a stream of no bytes.
  if (stream === '') return '';
  return inflateSync(Buffer.from(stream, 'latin1')).toString('latin1');
}
