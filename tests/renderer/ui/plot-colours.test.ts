import { describe, expect, it } from 'vitest';
import { plotColours, shadeOf } from '../../../renderer/ui/plot-colours.ts';

/** WCAG 2.2: (L1 + 0.05) / (L2 + 0.05), L = 0.2126 R + 0.7152 G + 0.0722 B of the linear channels. */
function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [one, other].map(luminance).sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const linear = [colour.slice(1, 3), colour.slice(3, 5), colour.slice(5, 7)].map((hex) => {
    const share = Number.parseInt(hex, 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * (linear[0] ?? 0) + 0.7152 * (linear[1] ?? 0) + 0.0722 * (linear[2] ?? 0);
}

const hundredth = Array.from({ length: 101 }, (_, index) => index / 100);

describe.each(Object.entries(plotColours))('the colours of plots, %s', (_, colours) => {
  it('text can be read on the ground, and ink seen on it', () => {
    expect(contrast(colours.text, colours.ground)).toBeGreaterThanOrEqual(7);
    expect(contrast(colours.faint, colours.ground)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(colours.ink, colours.ground)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(colours.ink, colours.band)).toBeGreaterThanOrEqual(3);
  });

  it('numbers can be read on every shade', () => {
    for (const share of hundredth) {
      const { fill, text } = shadeOf(colours, share);
      expect(contrast(fill, text)).toBeGreaterThanOrEqual(4.5);
    }
  });

  it('shades differ in grey: each is lighter, or each darker, than the one before', () => {
    const light = hundredth.map((share) => luminance(shadeOf(colours, share).fill));
    const steps = light.slice(1).map((value, index) => value - (light[index] ?? 0));
    expect(new Set(steps.map(Math.sign)).size).toBe(1);
    expect(shadeOf(colours, 0).fill).toBe(colours.shades[0]);
    expect(shadeOf(colours, 1).fill).toBe(colours.shades[1]);
  });
});
