import type { BrowserWindow } from 'electron';
import type { SaveOutcome } from './contract.ts';
import { saveMade } from './files.ts';

/**
 * Asks where to put the page that the window shows, as its print style sets it, and writes it as a PDF, whole or not at all.
 * The page's own `@page` gives size and margins. Tagged, so that a screen reader finds tables and headings.
 */
export async function savePdf(window: BrowserWindow, name: string): Promise<SaveOutcome> {
  return saveMade(window, name, () =>
    window.webContents.printToPDF({ pageSize: 'A4', preferCSSPageSize: true, generateTaggedPDF: true }),
  );
}
