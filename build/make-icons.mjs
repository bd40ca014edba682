import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { getBrowser } from './find-browser.mjs';
import { iconFile, macIconFile } from './icon-files.mjs';
import { root } from './places.mjs';
import { sandboxSwitches } from './quiet-browser.mjs';

/**
 * `node build/make-icons.mjs`: draws the two SVG files of `build/resources` at every size that the three systems ask for.
 * Up to 32 pixels the small drawing is used, whose edges lie on whole pixels. What it writes is kept in the repository.
 */
const resources = path.join(root, 'build', 'resources');
const drawing = (name) => readFileSync(path.join(resources, name), 'utf8');
const drawings = { large: drawing('icon.svg'), small: drawing('icon-small.svg') };
const sizes = [16, 24, 32, 48, 64, 128, 256, 512, 1024];

const { browser: executablePath, missing } = getBrowser();
if (executablePath === undefined) throw new Error(missing);
const browser = await chromium.launch({ executablePath, args: sandboxSwitches() });
try {
  const page = await browser.newPage();
  const images = new Map();
  for (const size of sizes) images.set(size, await drawn(page, size));
  mkdirSync(path.join(resources, 'icons'), { recursive: true });
  for (const [size, image] of images) {
    if (size <= 512) writeFileSync(path.join(resources, 'icons', `${size}x${size}.png`), image);
  }
  writeFileSync(path.join(resources, 'icon.png'), images.get(1024));
  writeFileSync(path.join(resources, 'icon.ico'), iconFile(images));
  writeFileSync(path.join(resources, 'icon.icns'), macIconFile(images));
} finally {
  await browser.close();
}

/** The drawing as a PNG of that size, on nothing. */
async function drawn(page, size) {
  const svg = size <= 32 ? drawings.small : drawings.large;
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(`<style>html,body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`);
  return page.screenshot({ omitBackground: true, clip: { x: 0, y: 0, width: size, height: size } });
}
