import { countOne } from './blocked-in-page.ts';

/**
 * Keeps the page where it is in a browser: whatever would lead it to another address (a link in a text, a form, a
 * refresh) is cancelled, which a content security policy does not do. In the desktop program the shell does this.
 * Importing this file first, before any other code of the page, is the whole use. What the user types into the
 * browser's own bar is not touched.
 */
const ownPage = `${location.protocol}//${location.host}/`;

if (window.outcomeCoder === undefined) {
  window.navigation.addEventListener('navigate', (event) => {
    if (!event.cancelable || isOwn(event.destination.url)) return;
    event.preventDefault();
    countOne();
  });
}

function isOwn(address: string): boolean {
  return address.startsWith(ownPage) || address.startsWith(`blob:${ownPage}`);
}
