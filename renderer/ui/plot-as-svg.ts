import { plotFont } from './draw-plot.ts';

/** What stands above a saved plot, and tells a screen reader what it shows. */
export interface PlotWords {
  readonly title: string;
  readonly description: string;
}

/** All that XML 1.0 has no place for, not even escaped; names that were typed long ago may hold it. */
const notInXml = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;
const svgNamespace = 'http://www.w3.org/2000/svg';
const titleSize = 15;
const textSize = 12;
const lineHeight = 18;
/** White around the whole. */
const margin = 16;
/** The mean width of a character of a sans-serif face, in parts of its size; on the wide side. */
const characterWidth = 0.54;

/**
 * A drawn plot as an SVG file that stands alone: title and description above it, white ground, its font named, and
 * nothing in it that leads out: no style sheet, class, link or script. Characters that XML cannot hold are left out. The plot should have been drawn in the colours for paper.
 */
export function plotAsSvg(plot: SVGSVGElement, words: PlotWords): Uint8Array<ArrayBuffer> {
  const text = new XMLSerializer().serializeToString(standingAlone(plot, words)).replace(notInXml, '');
  return new TextEncoder().encode(`<?xml version="1.0" encoding="UTF-8"?>\n${text}\n`);
}

/** The width and height that the file will have, in pixels. */
export function savedSize(plot: SVGSVGElement, words: PlotWords): { readonly width: number; readonly height: number } {
  const [width = 0, height = 0] = ['width', 'height'].map((name) => Number(plot.getAttribute(name)));
  const lines = wrapped(words.description, width);
  return { width: width + 2 * margin, height: height + headingHeight(lines) + 2 * margin };
}

function standingAlone(plot: SVGSVGElement, words: PlotWords): Element {
  const { width, height } = savedSize(plot, words);
  const lines = wrapped(words.description, width - 2 * margin);
  const drawing = make('g', { transform: `translate(${margin},${margin + headingHeight(lines)})` });
  for (const child of plot.children) if (child.tagName !== 'style') drawing.append(plainCopy(child));
  const picture = make('svg', {
    fill: '#000000',
    'font-family': plotFont,
    'font-size': String(textSize),
    'text-anchor': 'middle',
    width: String(width),
    height: String(height),
    viewBox: `0 0 ${width} ${height}`,
  });
  picture.append(
    make('title', {}, words.title),
    make('desc', {}, words.description),
    make('rect', { width: String(width), height: String(height), fill: '#ffffff' }),
    ...heading(words.title, lines),
    drawing,
  );
  for (const element of picture.querySelectorAll('*')) blacken(element);
  return picture;
}

function heading(title: string, lines: readonly string[]): Element[] {
  const common = { x: String(margin), 'text-anchor': 'start' };
  const base = margin + titleSize;
  return [
    make('text', { ...common, y: String(base), 'font-size': String(titleSize), 'font-weight': '600' }, title),
    ...lines.map((line, index) => make('text', { ...common, y: String(base + (index + 1) * lineHeight) }, line)),
  ];
}

function headingHeight(lines: readonly string[]): number {
  return titleSize + (lines.length + 0.5) * lineHeight;
}

/** The text in lines that fit the width, broken between words. */
function wrapped(text: string, width: number): string[] {
  const longest = Math.floor(width / (textSize * characterWidth));
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < longest) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** A copy without what only the page understands: classes, roles, labels, places in the order of tabbing. */
function plainCopy(element: Element): Element {
  const copy = element.cloneNode(true) as Element;
  for (const one of [copy, ...copy.querySelectorAll('*')]) {
    for (const name of one.getAttributeNames()) {
      if (/^(class|role|tabindex|style|aria-.*|data-.*)$/.test(name)) one.removeAttribute(name);
    }
  }
  return copy;
}

/** `currentColor` is the page's text colour: in a file it is black. */
function blacken(element: Element): void {
  for (const name of element.getAttributeNames()) {
    const value = element.getAttribute(name);
    if (value === 'currentColor') element.setAttribute(name, '#000000');
    else if (value?.includes('var(')) element.setAttribute(name, '#ffffff');
  }
}

function make(name: string, attributes: Readonly<Record<string, string>>, text = ''): Element {
  const element = document.createElementNS(svgNamespace, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.textContent = text;
  return element;
}
