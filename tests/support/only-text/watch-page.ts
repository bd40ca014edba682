import { expect, type Page } from '@playwright/test';

/** Looks at a page from outside while hostile texts are shown on it. */
export interface PageWatch {
  /** Fails if anything that was to be text has become an element, has run, has asked for something or has led away. */
  expectOnlyText(screen: string): Promise<void>;
  /** Fails if a field on the screen is one whose contents the browser would keep or check. */
  expectUnrememberedFields(screen: string): Promise<void>;
  /** How many fields were looked at so far. */
  fields(): number;
}

/** Watches a page that has just been opened and shows nothing of any project yet. */
export function watchPage(page: Page, own: string): PageWatch {
  const seen: string[] = [];
  let fields = 0;
  page.on('dialog', (dialog) => {
    seen.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(own) && !/^(blob|data):/.test(request.url())) seen.push(`request: ${request.url()}`);
  });
  page.on('popup', () => seen.push('window'));
  page.on('framenavigated', (frame) => {
    if (!frame.url().startsWith(own)) seen.push(`navigation: ${frame.url()}`);
  });
  page.on('console', (message) => {
    if (/Content Security Policy/.test(message.text())) seen.push(`violation: ${message.text()}`);
  });
  return {
    async expectOnlyText(screen) {
      const made = await page.evaluate(() => ({
        elements: [...document.querySelectorAll('[data-hostile]')].map((element) => element.outerHTML.slice(0, 80)),
        frames: document.querySelectorAll('iframe, object, embed, frame').length,
        handlers: document.querySelectorAll('[onerror], [onclick], [onload]').length,
        links: [...document.querySelectorAll('a[href]')].map((link) => link.getAttribute('href')),
        ran: 'ran' in window,
      }));
      expect(made, screen).toEqual({ elements: [], frames: 0, handlers: 0, links: [], ran: false });
      expect(seen, screen).toEqual([]);
    },
    async expectUnrememberedFields(screen) {
      const found = await page.evaluate(() => {
        const untyped = ['hidden', 'checkbox', 'radio', 'range', 'file', 'button', 'submit', 'color'];
        return [...document.querySelectorAll<HTMLElement>('input, textarea, select, [contenteditable]')]
          .filter((field) => !untyped.includes(field.getAttribute('type') ?? '') && !isReadOnlyText(field))
          .map((field) => ({
            field: field.outerHTML.slice(0, 120),
            kept: !field.isContentEditable && field.getAttribute('autocomplete') !== 'off',
            checked: field.spellcheck || field.closest('[spellcheck]')?.getAttribute('spellcheck') !== 'false',
          }));
        function isReadOnlyText(field: HTMLElement): boolean {
          return field.getAttribute('contenteditable') === 'false';
        }
      });
      fields += found.length;
      expect(
        found.filter(({ kept, checked }) => kept || checked),
        screen,
      ).toEqual([]);
    },
    fields: () => fields,
  };
}
