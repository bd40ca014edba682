import type { BrowserWindow } from 'electron';

/**
 * What the window shows at this moment, as its print style sets it, as the bytes of a PDF; `null` if it cannot be made. The page's
 * own `@page` gives size and margins. Tagged, so that a screen reader finds tables and headings.
 */
export async function pageAsPdf(window: BrowserWindow): Promise<Uint8Array | null> {
  try {
    return await window.webContents.printToPDF({ pageSize: 'A4', preferCSSPageSize: true, generateTaggedPDF: true });
  } catch (error) {
    console.error(error);
    return null;
  }
}
