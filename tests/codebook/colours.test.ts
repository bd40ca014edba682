import { describe, expect, it } from 'vitest';
import { builtInSchemes } from '../../codebook/built-in-schemes.ts';

type Triple = readonly [number, number, number];

// Full loss of one kind of cone, on linear RGB: G. M. Machado, M. M. Oliveira, L. A. F. Fernandes, "A Physiologically-based
// Model for Simulation of Color Vision Deficiency", IEEE Transactions on Visualization and Computer Graphics 15 (2009).
const visions: Readonly<Record<string, readonly [Triple, Triple, Triple]>> = {
  typical: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

// sRGB (IEC 61966-2-1, D65) to CIELAB (CIE 1976).
const toXyz: readonly [Triple, Triple, Triple] = [
  [0.4124564, 0.3575761, 0.1804375],
  [0.2126729, 0.7151522, 0.072175],
  [0.0193339, 0.119192, 0.9503041],
];
const white: Triple = [0.95047, 1, 1.08883];

/** A just noticeable difference is about 2.3; two colours that differ by 15 are told apart side by side and a page apart. */
const LEAST_DIFFERENCE = 15;

function times(matrix: readonly [Triple, Triple, Triple], [x, y, z]: Triple): Triple {
  const row = ([a, b, c]: Triple) => a * x + b * y + c * z;
  return [row(matrix[0]), row(matrix[1]), row(matrix[2])];
}

function linear(colour: string): Triple {
  const channel = (at: number) => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [channel(1), channel(3), channel(5)];
}

function lab(rgb: Triple): Triple {
  const xyz = times(toXyz, rgb);
  const scaled = (index: 0 | 1 | 2) => {
    const t = xyz[index] / white[index];
    return t > (6 / 29) ** 3 ? Math.cbrt(t) : t / (3 * (6 / 29) ** 2) + 4 / 29;
  };
  const [x, y, z] = [scaled(0), scaled(1), scaled(2)];
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

function seen(colour: string, vision: string): Triple {
  const matrix = visions[vision];
  if (!matrix) throw new Error(`No matrix for ${vision}`);
  const inGamut = (value: number) => Math.min(1, Math.max(0, value));
  const [red, green, blue] = times(matrix, linear(colour));
  return lab([inGamut(red), inGamut(green), inGamut(blue)]);
}

function difference([l1, a1, b1]: Triple, [l2, a2, b2]: Triple): number {
  return Math.hypot(l1 - l2, a1 - a2, b1 - b2);
}

describe('the colour arithmetic of this test', () => {
  it('gives the published CIELAB values of sRGB red', () => {
    const [l, a, b] = lab(linear('#ff0000'));
    expect([l, a, b].map((value) => Math.round(value * 10) / 10)).toEqual([53.2, 80.1, 67.2]);
  });

  it('leaves white white for every vision, and makes red and green alike in deuteranopia', () => {
    for (const vision of Object.keys(visions)) {
      expect(difference(seen('#ffffff', vision), [100, 0, 0]), vision).toBeLessThan(0.1);
    }
    const typical = difference(seen('#b03030', 'typical'), seen('#607020', 'typical'));
    expect(difference(seen('#b03030', 'deuteranopia'), seen('#607020', 'deuteranopia'))).toBeLessThan(typical / 2);
  });
});

describe.each(Object.keys(visions))('the colours of the built-in schemes, seen with %s vision', (vision) => {
  it.each(builtInSchemes.map(({ id, codes }) => ({ id, codes })))('are told apart in $id', ({ codes }) => {
    const close = codes.flatMap((one, index) =>
      codes.slice(index + 1).flatMap((other) => {
        const distance = difference(seen(one.colour, vision), seen(other.colour, vision));
        return distance < LEAST_DIFFERENCE ? [`${one.id} and ${other.id}: ${distance.toFixed(1)}`] : [];
      }),
    );
    expect(close).toEqual([]);
  });
});
