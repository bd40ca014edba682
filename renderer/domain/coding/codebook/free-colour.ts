import type { Code } from '../../../../codebook/scheme.ts';

/** Colours that can be read on white and on dark grey; the first are Okabe and Ito's, for people with any colour vision. */
export const codeColours: readonly string[] = [
  '#0072b2',
  '#e69f00',
  '#009e73',
  '#cc79a7',
  '#56b4e9',
  '#d55e00',
  '#7a7a7a',
  '#8a5fbf',
  '#6b8e23',
  '#b5446e',
  '#1f9ea8',
  '#a6761d',
  '#5a6fd6',
  '#c0504d',
  '#4c8c4a',
  '#8c6d5a',
];

/**
 * A colour that no code of the list has: of `codeColours` the one that differs most from all that codes in use have, then the next
 * free grey-blue.
 */
export function freeColour(codes: readonly Pick<Code, 'colour' | 'archived'>[]): string {
  const taken = new Set(codes.map(({ colour }) => colour.toLowerCase()));
  const inUse = codes.filter(({ archived }) => !archived).map(({ colour }) => partsOf(colour));
  const free = codeColours.filter((colour) => !taken.has(colour));
  const nearest = free.map((colour) => Math.min(...inUse.map((other) => distance(partsOf(colour), other))));
  const best = free[nearest.indexOf(Math.max(...nearest))];
  if (best !== undefined) return best;
  for (let value = 0x405060; ; value += 0x07050b) {
    const colour = `#${(value % 0x1000000).toString(16).padStart(6, '0')}`;
    if (!taken.has(colour)) return colour;
  }
}

/** Red, green and blue, each from 0 to 255; black for what is no colour yet. */
function partsOf(colour: string): readonly [number, number, number] {
  const value = /^#[0-9a-f]{6}$/i.test(colour) ? Number.parseInt(colour.slice(1), 16) : 0;
  return [value >> 16, (value >> 8) & 255, value & 255];
}

/** How far apart two colours seem, roughly: green counts most, as the eye has it. */
function distance([red, green, blue]: ReturnType<typeof partsOf>, other: ReturnType<typeof partsOf>): number {
  return 2 * (red - other[0]) ** 2 + 4 * (green - other[1]) ** 2 + 3 * (blue - other[2]) ** 2;
}
