import * as library from '@observablehq/plot';
import { describe, expect, it } from 'vitest';
import { type DrawPlot, drawPlot, pickedMark } from '../../../renderer/ui/draw-plot.ts';
import { plotAsSvg, savedSize } from '../../../renderer/ui/plot-as-svg.ts';
import { plotColours } from '../../../renderer/ui/plot-colours.ts';

const words = {
  title: 'Alpha & kappa <by outcome>',
  description:
    'Coders AO, BH. A sentence that is so long that it has to go on in a second line, since a picture has an edge and a sentence has not.',
};

const draw: DrawPlot = (plot) => ({
  height: 120,
  marks: [
    plot.ruleX([0], { stroke: 'currentColor' }),
    plot.dot([[1, 2]], { fill: 'currentColor', stroke: 'var(--plot-background)', className: pickedMark }),
    plot.text([[1, 2]], { text: ['0.62'], title: () => 'as it is' }),
  ],
});

const drawn = () => drawPlot(library, draw, { width: 600, colours: plotColours.paper });

function saved(plot = drawn(), spoken = words) {
  const text = new TextDecoder().decode(plotAsSvg(plot, spoken));
  return { text, root: new DOMParser().parseFromString(text, 'image/svg+xml').documentElement };
}

describe('a plot as an SVG file', () => {
  it('is well formed, and says what it is', () => {
    const { text, root } = saved();
    expect(text.startsWith('<?xml version="1.0" encoding="UTF-8"?>\n<svg ')).toBe(true);
    expect(root.querySelector('parsererror')).toBeNull();
    expect(root.querySelector('title')?.textContent).toBe(words.title);
    expect(root.querySelector('desc')?.textContent).toBe(words.description);
    expect(text).toContain('Alpha &amp; kappa &lt;by outcome&gt;');
    expect(text).toContain('0.62');
  });

  it('leaves out what XML has no place for, in names of the plot and in the words above it, and keeps all else', () => {
    const drawOldNames: DrawPlot = (plot) => ({
      height: 120,
      marks: [plot.text([[1, 2]], { text: ['A\u0002\uffff\ud800B 李𐐀'], title: () => 'C\u0000D' })],
    });
    const plot = drawPlot(library, drawOldNames, { width: 600, colours: plotColours.paper });
    const { text, root } = saved(plot, { title: 'E\u001fF', description: 'G\ufffeH' });
    expect(root.querySelector('parsererror')).toBeNull();
    for (const kept of ['AB 李𐐀', '>EF<', '>GH<']) expect(text).toContain(kept);
    // XML 1.0, production 2: the characters that a document may hold.
    expect(
      [...text].filter((one) => !/^[\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]$/u.test(one)),
    ).toEqual([]);
  });

  it('leads nowhere: no address, link, style sheet, script, or anything of the page', () => {
    const { text, root } = saved();
    expect(text.match(/[a-z]+:\/\/[^"]*/g)).toEqual(['http://www.w3.org/2000/svg']);
    expect(text).not.toMatch(/href|url\(|@import|var\(|currentColor|<style|<script|<image|<foreignObject/i);
    for (const element of [root, ...root.querySelectorAll('*')]) {
      expect(
        element.getAttributeNames().filter((name) => /^(class|style|role|tabindex|on.*|aria-.*|data-.*)$/.test(name)),
      ).toEqual([]);
    }
  });

  it('has white ground, black text and its font named', () => {
    const { root } = saved();
    expect(root.querySelector('rect')?.getAttribute('fill')).toBe('#ffffff');
    expect(root.getAttribute('fill')).toBe('#000000');
    expect(root.getAttribute('font-family')).toContain('sans-serif');
    expect(root.querySelector('[stroke="#000000"] line')).not.toBeNull();
    expect(root.querySelector('[stroke="#ffffff"] circle')).not.toBeNull();
  });

  it('holds the whole description in lines that end within it', () => {
    const { root } = saved();
    const [heading, ...lines] = [...root.querySelectorAll(':scope > text')].map((line) => line.textContent);
    expect(heading).toBe(words.title);
    expect(lines.length).toBeGreaterThan(1);
    expect(lines.join(' ')).toBe(words.description);
    for (const line of lines) expect((line ?? '').length * 12 * 0.54).toBeLessThanOrEqual(600);
  });

  it('is as large as it says, with the heading above the plot and a margin around both', () => {
    const plot = drawn();
    const { width, height } = savedSize(plot, words);
    const { root } = saved(plot);
    expect(root.getAttribute('viewBox')).toBe(`0 0 ${width} ${height}`);
    expect(width).toBe(600 + 32);
    // Heading of 15, two lines and a half of 18, the plot of 120, twice 16.
    expect(height).toBe(15 + 2.5 * 18 + 120 + 32);
  });

  it('leaves the plot on the screen as it was', () => {
    const plot = drawn();
    const before = plot.outerHTML;
    plotAsSvg(plot, words);
    expect(plot.outerHTML).toBe(before);
  });
});
