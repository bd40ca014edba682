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

/** A colour that no code of the list has: one of `codeColours` while there is one, then the next free grey-blue. */
export function freeColour(codes: readonly Pick<Code, 'colour'>[]): string {
  const taken = new Set(codes.map(({ colour }) => colour.toLowerCase()));
  const free = codeColours.find((colour) => !taken.has(colour));
  if (free !== undefined) return free;
  for (let value = 0x405060; ; value += 0x07050b) {
    const colour = `#${(value % 0x1000000).toString(16).padStart(6, '0')}`;
    if (!taken.has(colour)) return colour;
  }
}
