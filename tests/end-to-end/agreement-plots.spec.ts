import { expect, type Page, test } from '@playwright/test';
import { goTo } from '../support/story/desk.ts';
import { browserHost } from '../support/story/host.ts';

const plots = [
  { tab: 'Between coders', title: 'Cohen’s kappa of each pair of coders', role: 'group' },
  { tab: 'Intervals', title: 'Krippendorff’s alpha by outcome, with 95% intervals', role: 'img' },
  { tab: 'Over time', title: 'Agreement over time: mean over the outcomes', role: 'group' },
] as const;

async function openAgreement(page: Page): Promise<void> {
  await page.goto('/');
  await page.getByRole('button', { name: /^Try the sample/ }).click();
  await goTo(page, 'Agreement');
}

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in ${colorScheme}`, () => {
    test.use({ colorScheme, viewport: { width: 1280, height: 800 } });

    test('every plot of the sample fits its place, has a table behind it, and is saved as a picture for paper', async ({
      page,
    }) => {
      await openAgreement(page);
      for (const { tab, title, role } of plots) {
        await page.getByRole('tab', { name: tab }).click();
        const plot = page.getByRole(role, { name: title });
        await expect(plot).toBeVisible();
        expect(await namesOutside(page)).toEqual([]);
        const svg = new TextDecoder().decode(await saved(page, 'svg'));
        expect(svg.match(/[a-z]+:\/\/[^"\s]*/g)).toEqual(['http://www.w3.org/2000/svg']);
        expect(await paperOf(page, svg)).toEqual({ isSvg: true, title, ground: '#ffffff' });
        const png = await saved(page, 'png');
        expect([...png.slice(0, 8)]).toEqual([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
        expect(sizeOf(png)).toEqual(doubled(svg));
        await page.getByRole('button', { name: 'Show as table' }).click();
        await expect(plot).toBeHidden();
        await expect(page.getByRole('table', { name: title })).toBeVisible();
      }
    });
  });
}

test('a cell of the matrix leads to the counts behind it, by keyboard', async ({ page }) => {
  await openAgreement(page);
  await page.getByRole('tab', { name: 'Between coders' }).click();
  await page.getByRole('combobox', { name: 'Outcome' }).click();
  await page.getByRole('option', { name: 'Voice' }).click();
  const matrix = page.getByRole('group', { name: 'Cohen’s kappa of each pair of coders' });
  await matrix.getByRole('button').first().focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toContainText('Voice');
});

async function saved(page: Page, ending: 'svg' | 'png'): Promise<Uint8Array> {
  const bytes = await browserHost(page).saveFile(() =>
    page.getByRole('button', { name: `Save ${ending.toUpperCase()}` }).click(),
  );
  await expect(page.getByText(new RegExp(`^Saved as Sample-project_.*\\.${ending}\\.$`))).toBeVisible();
  return bytes;
}

/** Words of the plot that reach out of it, or over one another. */
function namesOutside(page: Page): Promise<string[]> {
  return page.locator('figure svg[aria-label]').evaluate((plot) => {
    const box = plot.getBoundingClientRect();
    const words = [...plot.querySelectorAll('text')].map((text) => ({
      name: text.textContent ?? '',
      place: text.getBoundingClientRect(),
    }));
    const reachesOut = words.filter(
      ({ place }) =>
        place.left < box.left - 1 ||
        place.right > box.right + 1 ||
        place.top < box.top - 1 ||
        place.bottom > box.bottom + 1,
    );
    const meets = words.filter(({ place }, index) =>
      words
        .slice(index + 1)
        .some(
          ({ place: other }) =>
            place.left < other.right - 1 &&
            other.left < place.right - 1 &&
            place.top < other.bottom - 2 &&
            other.top < place.bottom - 2,
        ),
    );
    return [...reachesOut, ...meets].map(({ name }) => name);
  });
}

function paperOf(page: Page, svg: string) {
  return page.evaluate((text) => {
    const { documentElement: root } = new DOMParser().parseFromString(text.trimStart(), 'image/svg+xml');
    return {
      isSvg: root.tagName === 'svg' && root.querySelector('parsererror') === null,
      title: root.querySelector('title')?.textContent ?? '',
      ground: root.querySelector('rect')?.getAttribute('fill') ?? '',
    };
  }, svg);
}

/** Width and height from a PNG's header. */
function sizeOf(png: Uint8Array): number[] {
  const view = new DataView(png.buffer, png.byteOffset);
  return [view.getUint32(16), view.getUint32(20)];
}

/** Twice the size that an SVG file says it has, in whole pixels. */
function doubled(svg: string): number[] {
  const [width, height] = ['width', 'height'].map((name) => Number(new RegExp(` ${name}="([\\d.]+)"`).exec(svg)?.[1]));
  return [Math.round(2 * (width ?? 0)), Math.round(2 * (height ?? 0))];
}
